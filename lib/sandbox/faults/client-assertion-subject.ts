import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'client-assertion-subject',
  kind: 'request',
  title: 'The client’s own assertion names somebody else',
  services: everyService,
  grants: ['client_credentials', 'authorization_code', 'refresh_token', 'password'],
  needs: ['key'],
  request: () => ({ claims: { sub: 'maria.ops@northwind.example' } }),
})
