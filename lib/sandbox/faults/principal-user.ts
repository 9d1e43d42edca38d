import { defineFault, jwtBearer } from './fault'

export default defineFault({
  id: 'principal-user',
  kind: 'request',
  title: 'The assertion speaks for the client itself, not for a user',
  services: ['opa'],
  grants: [jwtBearer],
  needs: ['user'],
  request: ({ client }) => ({ claims: { sub: client.name } }),
})
