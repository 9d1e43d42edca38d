import { type ClientCredentials, seedAdministrator } from '../seed/administrators'
import { seedDomainRoles } from '../seed/domain-roles'
import { seedSettings } from '../seed/seed'
import type { DomainState } from '../world/domain-state'
import type { Author } from '../world/resources'

/** Who made what Oracle itself puts into a domain. */
export const oracle: Author = { type: 'User', value: 'OCI User', display: 'OCI User' }

/** What every domain has: settings, its own roles, and a client that may do everything. */
export function seedFirstDay(domain: DomainState, now: number, administrator: ClientCredentials = {}): void {
  seedSettings(domain, oracle, now)
  seedDomainRoles(domain, oracle, now)
  seedAdministrator(domain, oracle, now, administrator)
}
