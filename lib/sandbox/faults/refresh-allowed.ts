import { patchApp } from '../admin/app-operations'
import { culprit, defineFault, everyService } from './fault'

export default defineFault({
  id: 'refresh-allowed',
  kind: 'domain',
  title: 'Somebody clears “Allow token refresh” of the resource',
  services: everyService,
  grants: ['authorization_code'],
  breaks({ domain, service, now }) {
    patchApp(domain, service, [{ op: 'replace', path: 'allowOffline', value: false }], culprit, now)
  },
})
