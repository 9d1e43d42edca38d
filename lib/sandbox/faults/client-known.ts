import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'client-known',
  kind: 'request',
  title: 'The application’s display name is sent instead of its client ID',
  services: everyService,
  request: ({ client }) => ({ clientId: client.displayName }),
})
