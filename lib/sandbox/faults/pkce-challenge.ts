import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'pkce-challenge',
  kind: 'request',
  title: 'The challenge is sent with its padding',
  services: everyService,
  grants: ['authorization_code'],
  request: () => ({ signIn: { challenge: 'malformed' } }),
})
