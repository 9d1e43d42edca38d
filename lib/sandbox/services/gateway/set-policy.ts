import type { DomainState } from '../../world/domain-state'
import type { DeploymentSpecification, Gateway } from '../../world/service-resources'
import { checkedSpecification, SpecificationError } from './check-specification'

export function findGateway(domain: DomainState, name: string): Gateway {
  const found = domain.gateways.get(name)
  if (!found) throw new SpecificationError(400, `${domain.profile.name} has no gateway "${name}".`)
  return found
}

/**
 * Deploys anew: `given` is a deployment specification, or one authentication policy, which has a `type`. What a specification leaves
 * out (its routes) stays. Throws a sentence when a gateway would not take it.
 */
export function setGatewayPolicy(domain: DomainState, name: string, given: unknown): DeploymentSpecification {
  const gateway = findGateway(domain, name)
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new SpecificationError(400, 'Send a deployment specification, or one authentication policy.')
  const { specification: present } = gateway
  const wanted =
    'type' in given
      ? { ...present, requestPolicies: { ...present.requestPolicies, authentication: given } }
      : { routes: present.routes, ...given }
  const specification = checkedSpecification(wanted)
  domain.gateways.put({ ...gateway, specification })
  return specification
}
