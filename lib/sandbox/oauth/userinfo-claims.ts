import type { DomainState } from '../world/domain-state'
import type { User } from '../world/resources'

/**
 * What `/userinfo` tells of somebody. `openid` alone gives names, as captured in November 2025; `email`, `groups` and `approles` add
 * theirs. Empty texts stand for what the sandbox does not keep, as they do in the capture.
 */
export function userInfoClaims(domain: DomainState, user: User, scopes: string[]): Record<string, unknown> {
  const name = record(user.name)
  const has = (...wanted: string[]) => wanted.some((scope) => scopes.includes(scope))
  return {
    birthdate: '',
    ...(has('email') ? { email: primaryEmail(user), email_verified: true } : {}),
    ...(has('phone') ? { phone_number: text(list(user.phoneNumbers).map(record)[0]?.value) } : {}),
    ...(has('address') ? { address: record(list(user.addresses)[0]) } : {}),
    family_name: text(name.familyName),
    gender: '',
    given_name: text(name.givenName),
    ...(has('approles', 'get_approles') ? { appRoles: appRoles(domain, user) } : {}),
    ...(has('groups', 'get_groups') ? { groups: groups(domain, user) } : {}),
    name: user.displayName,
    preferred_username: user.userName,
    sub: user.userName,
    updated_at: Math.floor(Date.parse(user.meta.lastModified) / 1000),
    website: '',
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function primaryEmail(user: User): string {
  const emails = list(user.emails).map(record)
  return text((emails.find(({ primary }) => primary === true) ?? emails[0])?.value)
}

/** Roles somebody holds directly, also those on the identity domain itself. */
function appRoles(domain: DomainState, user: User) {
  return domain.grants.where('grantee', `User:${user.id}`).flatMap(({ app, entitlement }) => {
    const role = domain.appRoles.get(entitlement.attributeValue)
    const appName = domain.apps.get(app.value)?.displayName ?? app.value
    return role ? [{ id: role.id, name: role.displayName, appId: app.value, appName }] : []
  })
}

/** A world may have no groups at all. */
function groups(domain: DomainState, user: User) {
  const table = (domain as { groups?: { all(): readonly unknown[] } }).groups
  return list(table?.all())
    .map(record)
    .filter(({ members }) => list(members).some((member) => record(member).value === user.id))
    .map(({ id, displayName }) => ({ id, name: displayName }))
}
