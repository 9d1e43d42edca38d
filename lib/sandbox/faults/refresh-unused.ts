import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'refresh-unused',
  kind: 'request',
  title: 'Two consumers share one refresh token',
  services: everyService,
  grants: ['authorization_code'],
  request: () => ({ refreshToken: 'used' }),
})
