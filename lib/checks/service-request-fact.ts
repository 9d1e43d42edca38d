import type { ServiceRequestFact } from '../facts/call-facts'
import { type ProofCallName, proofCalls } from '../facts/proof-calls'
import type { ServiceInstance } from '../queries/shapes/domains'

/** The call by which a token would be tried on this instance. */
export function serviceRequestFact(
  { appId, displayName, audience, secondaryAudiences, scopes, urls }: ServiceInstance,
  name: ProofCallName,
): ServiceRequestFact {
  const { service: kind, operation, root } = proofCalls[name]
  return {
    kind,
    url: `${urls[0] ?? ''}${root}`,
    method: 'GET',
    operation,
    audiences: [audience, ...secondaryAudiences].filter(Boolean),
    appId,
    name: displayName,
    scopes: scopes.map(({ fqs }) => fqs),
  }
}
