import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'user-password',
  kind: 'domain',
  title: 'Somebody resets the user’s password',
  services: everyService,
  grants: ['authorization_code'],
  needs: ['user'],
  breaks({ domain, user }) {
    domain.users.put({ ...user, password: 'Another-2026-password' })
  },
})
