import { domainAppId } from './seed/domain-roles'
import { instancesOf } from './services/instances'
import type { DomainState } from './world/domain-state'
import type {
  ApiKey,
  App,
  AppRole,
  Certificate,
  Grant,
  Group,
  Permission,
  PropagationTrust,
  Settings,
  User,
} from './world/resources'
import type { Connection, FusionUser, Gateway, Integration } from './world/service-resources'

/** A row as a person reads it. */
export interface Words {
  title: string
  detail: string
  /** Switched off, expired or the like, in a word; absent when all is well. */
  trouble?: string
}

/** What a person may look through, in the order it is offered. */
interface Rows {
  apps: App
  users: User
  groups: Group
  appRoles: AppRole
  grants: Grant
  clientCertificates: Certificate
  partnerCertificates: Certificate
  apiKeys: ApiKey
  propagationTrusts: PropagationTrust
  settings: Settings
  connections: Connection
  integrations: Integration
  permissions: Permission
  fusionUsers: FusionUser
  gateways: Gateway
}

export type ContentTable = keyof Rows

/** `now`: milliseconds since the epoch. */
type InWords<Row> = (row: Row, domain: DomainState, now: number) => Words

export const contentWords: { [Table in ContentTable]: InWords<Rows[Table]> } = {
  apps: ({ displayName, name, active }) => ({ title: displayName, detail: name, ...unless(active, 'inactive') }),
  users: ({ displayName, userName, active }) => ({
    title: displayName,
    detail: userName,
    ...unless(active, 'deactivated'),
  }),
  groups: ({ displayName, members = [] }) => ({ title: displayName, detail: counted(members.length, 'member') }),
  appRoles: ({ displayName, app }, domain) => ({ title: displayName, detail: `of ${appName(domain, app.value)}` }),
  grants({ grantee, app, entitlement }, domain) {
    const role = domain.appRoles.get(entitlement.attributeValue)?.displayName ?? 'a role that is gone'
    return { title: `${role} to ${holder(domain, grantee)}`, detail: `of ${appName(domain, app.value)}` }
  },
  clientCertificates: certificate,
  partnerCertificates: certificate,
  apiKeys: ({ fingerprint, user }, domain) => ({
    title: fingerprint,
    detail: `of ${holder(domain, { type: 'User', value: user.value })}`,
  }),
  propagationTrusts: ({ name, issuer }) => ({ title: name, detail: issuer }),
  settings: ({ issuer }) => ({ title: 'Domain settings', detail: `issuer ${issuer}` }),
  connections: ({ name, policies, instance }, domain) => ({
    title: name,
    detail: `${policies.join(' or ')} in ${instanceName(domain, instance)}`,
  }),
  integrations: ({ name, code, version, project, status, instance }, domain) => ({
    title: name,
    detail: `${project === '' ? '' : `${project} / `}${code} ${version} in ${instanceName(domain, instance)}`,
    ...unless(status === 'ACTIVATED', 'not activated'),
  }),
  permissions: ({ appId, to, permission = 'USE' }, domain) => ({
    title: `${permission.slice(0, 1)}${permission.slice(1).toLowerCase()} to ${holder(domain, { type: to.kind === 'app' ? 'App' : 'User', value: to.id })}`,
    detail: `in ${instanceName(domain, appId)}`,
  }),
  fusionUsers: ({ userName, roles, instance }, domain) => ({
    title: userName,
    detail: `in ${instanceName(domain, instance)}`,
    ...unless(roles.length > 0, 'no role'),
  }),
  gateways: ({ id, specification }) => ({ title: id, detail: counted(specification.routes.length, 'route') }),
}

function certificate({ certificateAlias, certEndDate }: Certificate, _: DomainState, now: number): Words {
  const isOver = Date.parse(certEndDate) <= now
  const detail = `${isOver ? 'expired' : 'valid until'} ${certEndDate.slice(0, 10)}`
  return { title: certificateAlias, detail, ...unless(!isOver, 'expired') }
}

const unless = (isWell: boolean, trouble: string): Pick<Words, 'trouble'> => (isWell ? {} : { trouble })

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const appName = (domain: DomainState, id: string): string =>
  id === domainAppId ? 'the identity domain' : (domain.apps.get(id)?.displayName ?? 'an application that is gone')

/** An instance's key begins with the id of its application. */
function instanceName(domain: DomainState, key: string): string {
  const app = domain.apps.get(key.split(':', 1)[0] ?? '')
  return (app && instancesOf(app).find((instance) => instance.key === key)?.name) ?? 'an instance that is gone'
}

function holder(domain: DomainState, { type, value }: Grant['grantee']): string {
  const names = {
    App: () => domain.apps.get(value)?.displayName,
    User: () => domain.users.get(value)?.userName,
    Group: () => domain.groups.get(value)?.displayName,
  }
  return names[type]() ?? 'somebody who is gone'
}
