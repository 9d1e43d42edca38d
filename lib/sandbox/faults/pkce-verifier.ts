import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'pkce-verifier',
  kind: 'request',
  title: 'The verifier of another tab is sent',
  services: everyService,
  grants: ['authorization_code'],
  request: () => ({ signIn: { verifier: 'other' } }),
})
