import type { DomainState } from '../world/domain-state'
import type { Author } from '../world/resources'
import { seedRole } from './seed-role'

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
  for (const name of forBoth) seedRole(domain, author, now, domainAppId, name, true)
  for (const name of forClients) seedRole(domain, author, now, domainAppId, name, false, false)
}
