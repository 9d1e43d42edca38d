import { defineFault } from './fault'

export default defineFault({
  id: 'token-genuine',
  kind: 'request',
  title: 'The token is cut off when it is copied',
  services: ['opa', 'oic'],
  request: () => ({ token: 'cut' }),
})
