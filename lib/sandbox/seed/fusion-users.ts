import { fusionRole, setFusionUser } from '../services/fusion-users'
import { listInstances } from '../services/instances'
import type { DomainState } from '../world/domain-state'

/** Every active person of the domain works in Fusion too. Clients have no account until somebody makes one. */
export function seedFusionUsers(domain: DomainState): void {
  for (const instance of listInstances(domain).filter(({ kind }) => kind === 'fusion'))
    for (const { userName, active } of domain.users.all())
      if (active) setFusionUser(domain, instance, userName, [fusionRole])
}
