import { setAppActive } from '../admin/app-operations'
import { culprit, defineFault, everyService } from './fault'

export default defineFault({
  id: 'app-active',
  kind: 'domain',
  title: 'Somebody deactivates the application',
  services: everyService,
  breaks({ domain, client, now }) {
    setAppActive(domain, client, false, culprit, now)
  },
})
