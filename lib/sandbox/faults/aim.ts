import type { FaultTarget } from '../sandbox-types'
import { instancesOf } from '../services/instances'
import { type DomainState, folded } from '../world/domain-state'
import type { App } from '../world/resources'
import type { World } from '../world/world'
import type { Aim } from './fault'

const gatewaysOf = (domain: DomainState, app: App): Aim['instance'][] =>
  domain.gateways
    .all()
    .filter(({ appId }) => appId === app.id)
    .map(({ id }) => ({ kind: 'gateway', name: id, key: id, app, audience: app.audience }))

/** Looks up what a target names; throws a sentence when it is not there. */
export function takeAim(world: World, domain: DomainState, target: FaultTarget): Aim {
  const client = domain.apps.find('clientId', target.clientId)
  if (!client) throw new Error(`${target.domain} has no application with the client id "${target.clientId}".`)
  const { userName } = target
  const user = userName === undefined ? undefined : domain.users.find('userName', folded(userName))
  if (userName !== undefined && !user) throw new Error(`${target.domain} has no user "${userName}".`)
  const service = domain.apps.get(target.serviceAppId)
  const instances = service ? [...instancesOf(service), ...gatewaysOf(domain, service)] : []
  const instance = instances.find(({ kind }) => kind === target.serviceKind) ?? instances[0]
  if (!service || !instance)
    throw new Error(`${target.domain} has no service instance with the id "${target.serviceAppId}".`)
  return {
    world,
    domain,
    target,
    client,
    get user() {
      if (!user) throw new Error('This call speaks for no user.')
      return user
    },
    get alias() {
      if (target.alias === undefined) throw new Error('This call signs nothing.')
      return target.alias
    },
    instance,
    service,
    now: world.now(),
  }
}
