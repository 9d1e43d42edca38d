import { domainAppId } from '../seed/domain-roles'
import type { DomainState } from '../world/domain-state'
import type { Grant, User } from '../world/resources'
import { grantsHeld } from '../world/roles'
import { locationOf } from './serving'

interface At {
  domain: DomainState
  base: string
}

/** The roles somebody holds, each once, as `appRoles` of people and `grantedAppRoles` of applications list them. */
export function rolesOf({ domain, base }: At, grantee: Grant['grantee']): Record<string, unknown>[] {
  const shown = new Map<string, Record<string, unknown>>()
  for (const { grant, isDirect } of grantsHeld(domain, grantee)) {
    const role = domain.appRoles.get(grant.entitlement.attributeValue)
    if (!role || shown.has(role.id)) continue
    shown.set(role.id, {
      value: role.id,
      $ref: locationOf(base, 'AppRole', role.id),
      type: isDirect ? 'direct' : 'indirect',
      display: role.displayName,
      appId: grant.app.value,
      appName: grant.app.value === domainAppId ? 'IDCSApp' : domain.apps.get(grant.app.value)?.name,
      adminRole: role.adminRole,
    })
  }
  return [...shown.values()]
}

/** The grants that reach somebody, as `grants` of people and groups list them. */
export const grantsOf = ({ domain, base }: At, grantee: Grant['grantee']): Record<string, unknown>[] =>
  grantsHeld(domain, grantee).map(({ grant, isDirect }) => ({
    value: grant.id,
    $ref: locationOf(base, 'Grant', grant.id),
    appId: grant.app.value,
    grantMechanism: isDirect ? grant.grantMechanism : 'GROUP_MEMBERSHIP',
  }))

/** The groups a user is in. */
export const groupsOf = ({ domain, base }: At, user: User): Record<string, unknown>[] =>
  domain.groups.where('member', user.id).map((group) => ({
    value: group.id,
    ocid: group.ocid,
    $ref: locationOf(base, 'Group', group.id),
    display: group.displayName,
    type: 'direct',
  }))
