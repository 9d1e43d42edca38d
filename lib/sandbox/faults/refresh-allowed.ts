import { defineFault, everyService } from './fault'

/** Nobody can change the application of an Oracle service but Oracle. */
export default defineFault({
  id: 'refresh-allowed',
  kind: 'service',
  title: 'The instance’s application allows no token refresh any more',
  services: everyService,
  grants: ['authorization_code'],
  breaks({ domain, service }) {
    domain.apps.put({ ...service, allowOffline: false })
  },
})
