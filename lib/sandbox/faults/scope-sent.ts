import { defineFault, everyService, jwtBearer } from './fault'

export default defineFault({
  id: 'scope-sent',
  kind: 'request',
  title: 'The library leaves the scope out',
  services: everyService,
  grants: ['client_credentials', jwtBearer, 'password'],
  request: () => ({ scope: '' }),
})
