import { serviceRequestFact } from '@/lib/checks/service-request-fact'
import type { ServiceRequestFact } from '@/lib/facts/call-facts'
import type { Facts } from '@/lib/facts/facts'
import type { ProofCallName } from '@/lib/facts/proof-calls'
import type { GatewayPolicyFact } from '@/lib/facts/service-facts'
import type { Gate } from '@/lib/gates/gate'
import { judge } from '@/lib/gates/judge'
import type { Judgement, Verdict } from '@/lib/gates/verdict'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import type { TestResult } from '@/lib/queries/shapes/test'
import { withWords } from '@/lib/triage/with-words'
import { callsOf } from './proof-calls'
import type { SentTest } from './send-test'
import type { TestForm } from './test-form'

/** The call that the proof would make: what is asked of the token is known before it is presented. */
export function plannedCall(
  service: ServiceInstance | undefined,
  name: ProofCallName | undefined,
): ServiceRequestFact | undefined {
  if (!service || !name || !callsOf(service).includes(name)) return undefined
  return serviceRequestFact(service, name)
}

/** Everything known about one case: what the domain, the token request, its answer and the service said; later beats earlier. */
export function caseFacts(
  sent: SentTest,
  service: ServiceInstance | undefined,
  name: ProofCallName | undefined,
  proof: TestResult | undefined,
  policy?: GatewayPolicyFact,
): Facts {
  const { result, assertion, sentBefore } = sent
  const at = result.facts.now?.value ?? ''
  const call = plannedCall(service, name)
  const { assertion: known, clientAssertion: own } = result.facts
  return withWords({
    ...(call && { serviceRequest: { value: call, from: 'request', at } }),
    ...sent.more,
    ...result.facts,
    // The domain may not have told its certificates; header and claims are ours to know.
    ...(assertion && {
      assertion: {
        value: { signature: 'unchecked', problems: [], ...assertion, ...known?.value, sentBefore },
        from: 'request',
        at,
      },
    }),
    // Made for this one request.
    ...(own && { clientAssertion: { ...own, value: { ...own.value, sentBefore: false } } }),
    ...(policy && { policy: { value: policy, from: 'paste', at } }),
    ...proof?.facts,
  })
}

/** The ladder before anything was sent: what does not concern this call is folded away, the rest is not reached. */
export function nothingSent(form: TestForm, gates: readonly Gate[]): Judgement {
  const call = plannedCall(form.service, form.call)
  const about = <T>(value: T) => ({ value, from: 'request' as const, at: '' })
  const { verdicts } = judge(
    {
      tokenRequest: about({
        url: '',
        grantType: form.grantType,
        clientId: form.clientId,
        clientAuth: 'basic' as const,
        scope: form.scope,
      }),
      ...(call && { serviceRequest: about(call) }),
    },
    gates,
  )
  return {
    outcome: 'open-so-far',
    candidates: [],
    next: [],
    verdicts: verdicts.map(({ gateId, rung, because }) =>
      rung === 'not-applicable'
        ? { ...blank, gateId, rung, state: 'not-applicable', ...(because !== undefined && { because }) }
        : { ...blank, gateId, rung: 'not-reached', state: 'unknown' },
    ),
  }
}

const blank: Pick<Verdict, 'reached' | 'by' | 'evidence' | 'missing'> = {
  reached: 'no',
  by: 'none',
  evidence: [],
  missing: [],
}
