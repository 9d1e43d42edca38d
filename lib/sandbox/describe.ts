import type { SandboxDomain, SandboxService } from './sandbox-types'
import { administratorName } from './seed/administrators'
import { isCarried, listInstances } from './services/instances'
import { type DomainState, folded } from './world/domain-state'

/** What a person or a test needs to know of one domain. */
export function describeDomain(domain: DomainState, origin: string): SandboxDomain {
  const { name, tenancy } = domain.profile
  const administrator = domain.apps.find('displayName', folded(administratorName))
  return {
    name,
    tenancy,
    url: `${origin}/${name}`,
    admin: { clientId: administrator?.name ?? '', clientSecret: administrator?.clientSecret ?? '' },
    users: domain.users.all().map(({ userName, password }) => ({ userName, password })),
    services: [...instanceServices(domain, origin), ...gatewayServices(domain, origin)],
  }
}

/** A carried Process Automation is asked for with the scopes of its carrier, whose application it shares. */
const instanceServices = (domain: DomainState, origin: string): SandboxService[] =>
  listInstances(domain).map((instance) => ({
    kind: instance.kind,
    name: instance.name,
    url: `${origin}/${domain.profile.name}/${instance.name}`,
    audience: instance.audience ?? '',
    scopes: (instance.app.scopes ?? [])
      .filter(({ value }) => !isCarried(instance) || value !== '/ic/api/')
      .map(({ fqs }) => fqs),
    appId: instance.app.id,
  }))

const gatewayServices = (domain: DomainState, origin: string): SandboxService[] =>
  domain.gateways.all().map(({ id, appId, pathPrefix }) => {
    const app = domain.apps.get(appId)
    return {
      kind: 'gateway',
      name: id,
      url: `${origin}/${domain.profile.name}/${id}${pathPrefix}`,
      audience: app?.audience ?? '',
      scopes: (app?.scopes ?? []).map(({ fqs }) => fqs),
      appId,
    }
  })
