import { domainAppId } from '../seed/domain-roles'
import { type DomainState, folded } from '../world/domain-state'
import type { App } from '../world/resources'
import { domainRoles } from '../world/roles'
import { Refusal } from './refuse'

const prefix = 'urn:opc:idm:role.'

export const isRoleScope = (word: string): boolean => word.startsWith(prefix)

/**
 * The role a scope `urn:opc:idm:role.User%20Administrator` names. On the wire it is encoded twice, as a blank would end the scope;
 * reading the form undid one of them.
 */
export function roleNamed(word: string): string {
  try {
    return decodeURIComponent(word.slice(prefix.length))
  } catch {
    return word.slice(prefix.length)
  }
}

/** Roles to which a token's `scope` narrows its bearer; `undefined`: to none. */
export function rolesNamedBy(scope: unknown): string[] | undefined {
  const words = String(scope ?? '').split(' ')
  return words.some(isRoleScope) ? words.filter(isRoleScope).map(roleNamed) : undefined
}

/** Of the roles asked for, those the client holds; what the user lacks is left out later. */
export function grantedRoles(domain: DomainState, app: App, words: string[]): string[] {
  const asked = words.map(roleNamed)
  const unknown = asked.find((name) => !domain.appRoles.find('uniqueName', folded(`${domainAppId}_${name}`)))
  if (unknown !== undefined) throw new Refusal('invalid_scope', 'scope-exists', `the domain has no role "${unknown}"`)
  const held = domainRoles(domain, { type: 'App', value: app.id })
  const granted = asked.filter((name) => held.includes(name))
  if (granted.length === 0)
    throw new Refusal('unauthorized_client', 'scope-granted', `"${app.displayName}" holds none of ${asked.join(', ')}`)
  return granted
}
