import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'token-genuine',
  kind: 'request',
  title: 'The token is cut off when it is copied',
  services: everyService,
  request: () => ({ token: 'cut' }),
})
