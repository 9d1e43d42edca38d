import { inEffect } from '../disturbances/late-grants'
import { domainAppId } from '../seed/domain-roles'
import type { DomainState } from './domain-state'
import type { AppRole, Grant } from './resources'

/** Roles of `appId` that somebody holds directly. The sandbox has no groups to hold them through. */
export function rolesHeld(domain: DomainState, grantee: Grant['grantee'], appId: string): AppRole[] {
  return inEffect(domain, domain.grants.where('grantee', `${grantee.type}:${grantee.value}`))
    .filter((grant) => grant.app.value === appId)
    .map((grant) => domain.appRoles.get(grant.entitlement.attributeValue))
    .filter((role) => role !== undefined)
}

/** Roles on the identity domain's own API, by name. */
export const domainRoles = (domain: DomainState, grantee: Grant['grantee']): string[] =>
  rolesHeld(domain, grantee, domainAppId).map(({ displayName }) => displayName)
