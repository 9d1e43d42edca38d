import { defineFault, everyService, jwtBearer } from './fault'

export default defineFault({
  id: 'scope-trusted',
  kind: 'request',
  title: 'The scope is typed without its audience',
  services: everyService,
  grants: ['client_credentials', jwtBearer],
  request: () => ({ scope: 'urn:opc:resource:consumer::all' }),
})
