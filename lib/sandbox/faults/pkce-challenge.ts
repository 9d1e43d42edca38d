import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'pkce-challenge',
  kind: 'request',
  title: 'The challenge is a hexadecimal digest',
  services: everyService,
  grants: ['authorization_code'],
  request: () => ({ signIn: { challenge: 'malformed' } }),
})
