import type { DomainState } from '../world/domain-state'
import type { AppRole, Author } from '../world/resources'
import { kinds, newResource } from '../world/stamp'

/** The application that stands for the identity domain itself. It is named by this id in every domain. */
export const domainAppId = 'IDCSAppId'

const forBoth = [
  'Identity Domain Administrator',
  'Security Administrator',
  'Application Administrator',
  'User Administrator',
  'User Manager',
  'Help Desk Administrator',
  'Audit Administrator',
]

const forClients = [
  'Me',
  'Cloud Gate',
  'Signin',
  'Authenticator Client',
  'MFA Client',
  'Change Password',
  'Reset Password',
  'Forgot Password',
  'Self Registration',
  'Verify Email',
  'POSIX Viewer',
  'DB Administrator',
  'Kerberos Administrator',
]

/** Names from Oracle's page "App roles for clients and users"; who may hold which follows its "client only" list. */
export function seedDomainRoles(domain: DomainState, author: Author, now: number): void {
  for (const displayName of [...forBoth, ...forClients]) {
    const isForBoth = forBoth.includes(displayName)
    const role: AppRole = {
      ...newResource(domain, kinds.appRole, author, now),
      displayName,
      uniqueName: `${domainAppId}_${displayName}`,
      adminRole: isForBoth,
      availableToUsers: isForBoth,
      availableToGroups: isForBoth,
      availableToClients: true,
      public: false,
      limitedToOneOrMoreGroups: false,
      app: { value: domainAppId },
    }
    domain.appRoles.put(role)
  }
}
