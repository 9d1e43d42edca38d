import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'request-form',
  kind: 'request',
  title: 'The parameters are sent as JSON',
  services: everyService,
  request: () => ({ contentType: 'application/json' }),
})
