import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'credentials-form',
  kind: 'request',
  title: 'base64 breaks the Authorization header in two',
  services: everyService,
  needs: ['secret'],
  request: () => ({ credentials: 'wrapped' }),
})
