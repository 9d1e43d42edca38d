import type { Facts } from '../facts/facts'
import { jwtBearer } from '../facts/grant-types'
import { userAssertion } from '../jose/assertion'
import type { ServiceInstance } from '../queries/shapes/domains'
import type { CheckCase } from './check-case'
import { serviceRequestFact } from './service-request-fact'

/**
 * The requests that a check would send, were it asked again now: enough to judge it by what the domain says, without a call, a secret
 * or a key. `now` is an ISO instant.
 */
export function presumedFacts(
  check: CheckCase,
  { tokenEndpoint, service, now }: { tokenEndpoint: string; service: ServiceInstance | undefined; now: string },
): Facts {
  const about = <T>(value: T) => ({ value, from: 'request' as const, at: now })
  const { clientId, grantType, scope, userName, alias, clientProof, call } = check
  const signsForUser = grantType === jwtBearer && userName !== undefined
  const isSigned = alias !== undefined && (signsForUser || clientProof === 'assertion')
  const subject = signsForUser ? userName : clientId
  const draft =
    isSigned && userAssertion({ clientId, userName: subject, alias, now: Date.parse(now), jti: 'to be made' })
  return {
    tokenRequest: about({
      url: tokenEndpoint,
      grantType,
      clientId,
      clientAuth: clientProof === 'assertion' ? ('client-assertion' as const) : clientProof,
      scope,
      method: 'POST',
      contentType: 'application/x-www-form-urlencoded',
      ...(signsForUser && { hasAssertion: true }),
    }),
    ...(draft && { assertion: about({ ...draft, problems: [], signature: 'unchecked' as const }) }),
    ...(service && call && { serviceRequest: about(serviceRequestFact(service, call.kind)) }),
  }
}
