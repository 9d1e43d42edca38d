import { setGatewayPolicy } from '../services/gateway/set-policy'
import type { DomainState } from '../world/domain-state'
import type { Gateway } from '../world/service-resources'
import type { Aim } from './fault'

export function gatewayOf(domain: DomainState, name: string): Gateway {
  const found = domain.gateways.get(name)
  if (!found) throw new Error(`There is no gateway "${name}".`)
  return found
}

/** What whoever manages the gateway does: deploys it with some members of the authentication policy changed. */
export function changePolicy({ world, domain, instance }: Aim, change: Record<string, unknown>): void {
  const { specification } = gatewayOf(domain, instance.name)
  const authentication = specification.requestPolicies?.authentication as Record<string, unknown> | undefined
  if (!authentication) throw new Error(`${instance.name} has no authentication policy.`)
  setGatewayPolicy(world, domain, instance.name, { ...authentication, ...change })
}
