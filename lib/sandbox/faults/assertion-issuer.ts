import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'assertion-issuer',
  kind: 'request',
  title: 'The issuer is the application’s display name, not its client ID',
  services: everyService,
  needs: ['key'],
  request: ({ client }) => ({ claims: { iss: client.displayName } }),
})
