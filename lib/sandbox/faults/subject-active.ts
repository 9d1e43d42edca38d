import { setUserActive } from '../admin/set-user-active'
import { culprit, defineFault, everyService } from './fault'

export default defineFault({
  id: 'subject-active',
  kind: 'domain',
  title: 'Somebody deactivates the user',
  services: everyService,
  needs: ['user'],
  breaks({ domain, user, now }) {
    setUserActive(domain, user, false, culprit, now)
  },
})
