import type { ServiceRequestFact } from '../facts/call-facts'
import type { Facts, Origin } from '../facts/facts'
import type { ServiceInstance } from '../queries/shapes/domains'
import type { ServiceTestInput, TestResult } from '../queries/shapes/test'
import { ok, type Result } from '../result'
import { readGatewayPolicy } from '../triage/read-gateway-policy'
import type { Domain } from './domain'
import type { Explanation } from './explain-error'
import { readHolderFact } from './holder-fact'
import { readKeySetFact } from './key-set-fact'
import { buildProbe, maskedProbe, readServiceAnswer, sendProbe } from './probe'
import { judgeToken } from './token-fact'

type Wish = Pick<ServiceTestInput, 'baseUrl' | 'confirmed' | 'accessToken' | 'call'> & {
  /** What whoever manages the called gateway has deployed, where that is known. */
  deployment?: unknown
}

/**
 * What is known of a call from the service as the domain describes it now; `undefined`: such a call would not be made to it.
 */
export function plannedRequest(service: ServiceInstance, wish: Wish): ServiceRequestFact | undefined {
  const probe = buildProbe(service, wish)
  return probe.ok ? probe.value.fact : undefined
}

/** The proof call: one request to one instance. An error means that nothing was sent. `now` is an ISO instant. */
export async function testService(
  domain: Domain,
  service: ServiceInstance,
  wish: Wish,
  now: string,
): Promise<Result<TestResult, Explanation>> {
  const probe = buildProbe(service, wish)
  if (!probe.ok) return probe
  const { accessToken, deployment, call } = wish
  const isGateway = service.kind === 'gateway'
  const [received, token, keySet] = await Promise.all([
    sendProbe(domain, probe.value),
    accessToken === '' ? undefined : judgeToken(domain, accessToken),
    isGateway ? readKeySetFact(domain) : undefined,
  ])
  const { answer, fact } = readServiceAnswer(received)
  const policy = isGateway ? readGatewayPolicy(deployment, 'path' in call ? call.path : '') : undefined
  // Only a refusal makes one ask whether the token's holder is still there.
  const holder = token && fact?.status === 401 && !isGateway ? await readHolderFact(domain, token.claims) : undefined
  const known = <T>(value: T, from: Origin) => ({ value, from, at: now })
  const facts: Facts = {
    serviceRequest: { value: probe.value.fact, from: 'request', at: now },
    ...(token && { token: { value: token, from: 'request', at: now } }),
    now: { value: now, from: 'request', at: now },
    ...(keySet && { keySet: known(keySet, 'domain') }),
    ...(policy && { policy: known(policy, 'answer') }),
    ...(holder && { holder: known(holder, 'domain') }),
    ...(fact && { serviceAnswer: { value: fact, from: 'answer', at: now } }),
  }
  return ok({ request: maskedProbe(probe.value), answer, facts, problems: [] })
}
