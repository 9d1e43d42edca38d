import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'token-presented',
  kind: 'request',
  title: 'A redirect drops the Authorization header',
  services: everyService,
  request: () => ({ token: 'lost' }),
})
