import { forgetKeys } from '../services/gateway/key-cache'
import type { DomainState } from '../world/domain-state'
import type { DeploymentSpecification, Gateway } from '../world/service-resources'
import type { Aim } from './fault'

export function gatewayOf(domain: DomainState, name: string): Gateway {
  const found = domain.gateways.get(name)
  if (!found) throw new Error(`There is no gateway "${name}".`)
  return found
}

/** What whoever manages the gateway does: deploys it anew. Unchecked, as a check of policies is not loaded with the sandbox. */
export function deploy({ world, domain, instance }: Aim, specification: DeploymentSpecification): void {
  domain.gateways.put({ ...gatewayOf(domain, instance.name), specification })
  forgetKeys(world, domain.profile.name, instance.name)
}

/** With some members of the authentication policy changed. */
export function changePolicy(aim: Aim, change: Record<string, unknown>): void {
  const { specification } = gatewayOf(aim.domain, aim.instance.name)
  const authentication = specification.requestPolicies?.authentication as Record<string, unknown> | undefined
  if (!authentication) throw new Error(`${aim.instance.name} has no authentication policy.`)
  const requestPolicies = { ...specification.requestPolicies, authentication: { ...authentication, ...change } }
  deploy(aim, { ...specification, requestPolicies } as DeploymentSpecification)
}
