import { defineFault } from './fault'

export default defineFault({
  id: 'assertion-unused',
  kind: 'request',
  title: 'The script has a fixed JWT ID, which was used before',
  services: ['opa', 'oic'],
  request: () => ({ jti: 'repeat' }),
})
