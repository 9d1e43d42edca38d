import type { SandboxDomain } from './sandbox-types'
import { administratorName } from './seed/administrators'
import { type DomainState, folded } from './world/domain-state'

/** What a person or a test needs to know of one domain. */
export function describeDomain(domain: DomainState, origin: string): SandboxDomain {
  const { name, tenancy } = domain.profile
  const administrator = domain.apps.find('displayName', folded(administratorName))
  const instances = domain.apps.all().filter(({ instance }) => instance !== undefined)
  return {
    name,
    tenancy,
    url: `${origin}/${name}`,
    admin: { clientId: administrator?.name ?? '', clientSecret: administrator?.clientSecret ?? '' },
    users: domain.users.all().map(({ userName, password }) => ({ userName, password })),
    services: instances.map((app) => ({
      kind: app.instance?.kind ?? 'oic',
      name: app.displayName,
      url: `${origin}/${name}/${app.displayName}`,
      audience: app.audience ?? '',
      scopes: (app.scopes ?? []).map(({ fqs }) => fqs),
      appId: app.id,
    })),
  }
}
