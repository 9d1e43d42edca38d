import { defineFault } from './fault'

/** Only Oracle Integration has secondary audiences, and so tokens with several. */
export default defineFault({
  id: 'verifier-audience',
  kind: 'request',
  title: 'A library takes one audience, and the token has a list',
  services: ['oic'],
  isSilent: true,
  request: () => ({ verifier: 'one-audience' }),
})
