import { setUserActive } from '../admin/set-user-active'
import { culprit, defineFault, everyService, jwtBearer } from './fault'

export default defineFault({
  id: 'subject-active',
  kind: 'domain',
  title: 'Somebody deactivates the user',
  services: everyService,
  // Not with device codes: such a user is turned away on a page that the device never sees.
  grants: [jwtBearer, 'authorization_code', 'password'],
  needs: ['user'],
  breaks({ domain, user, now }) {
    setUserActive(domain, user, false, culprit, now)
  },
})
