import { defineFault } from './fault'

export default defineFault({
  id: 'principal-user',
  kind: 'request',
  title: 'The assertion speaks for the client itself, not for a user',
  services: ['opa'],
  needs: ['user'],
  request: ({ client }) => ({ claims: { sub: client.name } }),
})
