import type { DomainProfile } from '../world/domain-state'
import { hex32 } from '../world/ids'

/** Two tenancies of one company. `us` has the process instance, `emea` calls it (or the other way round). */
export const profiles: DomainProfile[] = [
  { name: 'emea', tenancy: 'northwind-emea', region: 'eu-frankfurt-1', guid: hex32('domain emea') },
  { name: 'us', tenancy: 'northwind-us', region: 'us-ashburn-1', guid: hex32('domain us') },
]
