import { defineFault, everyService } from './fault'

/** Nobody can change the application of an Oracle service but Oracle. */
export default defineFault({
  id: 'refresh-unexpired',
  kind: 'service',
  title: 'Refresh tokens end after a second, and the client comes later',
  services: everyService,
  grants: ['authorization_code'],
  breaks({ domain, service }) {
    domain.apps.put({ ...service, refreshTokenExpiry: 1 })
  },
  request: () => ({ refreshToken: 'ended' }),
})
