import { userExtension } from '../oauth/is-federated'
import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'password-allowed',
  kind: 'domain',
  title: 'The user is moved to another identity provider',
  services: everyService,
  grants: ['authorization_code', 'password'],
  needs: ['user'],
  breaks({ domain, user }) {
    domain.users.put({ ...user, [userExtension]: { ...(user[userExtension] as object), isFederatedUser: true } })
  },
})
