import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'credentials-sent',
  kind: 'request',
  title: 'The Authorization header is lost',
  services: everyService,
  request: () => ({ credentials: 'absent' }),
})
