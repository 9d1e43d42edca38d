import { inEffect } from '../disturbances/late-grants'
import { domainAppId } from '../seed/domain-roles'
import type { DomainState } from './domain-state'
import type { AppRole, Grant } from './resources'

/** A grant that reaches somebody: their own, or that of a group they are in. */
export interface HeldGrant {
  grant: Grant
  isDirect: boolean
}

/** Grants that reach a user, a group or an application. An application is in no group. */
export function grantsHeld(domain: DomainState, grantee: Grant['grantee']): HeldGrant[] {
  const own = domain.grants.where('grantee', grantee.value)
  if (grantee.type !== 'User') return own.map((grant) => ({ grant, isDirect: true }))
  const groups = domain.groups.where('member', grantee.value)
  const through = groups.flatMap(({ id }) => domain.grants.where('grantee', id))
  return [...own.map((grant) => ({ grant, isDirect: true })), ...through.map((grant) => ({ grant, isDirect: false }))]
}

/** Roles of `appId` that somebody holds, directly or through a group; each once. */
export function rolesHeld(domain: DomainState, grantee: Grant['grantee'], appId: string): AppRole[] {
  const ids = inEffect(
    domain,
    grantsHeld(domain, grantee).map(({ grant }) => grant),
  )
    .filter((grant) => grant.app.value === appId)
    .map((grant) => grant.entitlement.attributeValue)
  return [...new Set(ids)].map((id) => domain.appRoles.get(id)).filter((role) => role !== undefined)
}

/** Roles on the identity domain's own API, by name. */
export const domainRoles = (domain: DomainState, grantee: Grant['grantee']): string[] =>
  rolesHeld(domain, grantee, domainAppId).map(({ displayName }) => displayName)
