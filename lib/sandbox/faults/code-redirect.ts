import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'code-redirect',
  kind: 'request',
  title: 'The exchange names another redirect URL than the sign-in',
  services: everyService,
  grants: ['authorization_code'],
  request: () => ({ signIn: { exchangeRedirectUri: 'https://elsewhere.example/callback' } }),
})
