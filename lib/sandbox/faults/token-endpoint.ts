import { defineFault, everyService } from './fault'

/** A published procedure prints a second version of the endpoint that exists nowhere. */
export default defineFault({
  id: 'token-endpoint',
  kind: 'request',
  title: 'The script asks /oauth2/v2/token',
  services: everyService,
  request: () => ({ tokenPath: '/oauth2/v2/token' }),
})
