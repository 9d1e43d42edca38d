import type { Facts } from '../facts/facts'
import type { ServiceInstance } from '../queries/shapes/domains'
import type { ServiceTestInput, TestResult } from '../queries/shapes/test'
import { ok, type Result } from '../result'
import type { Domain } from './domain'
import type { Explanation } from './explain-error'
import { buildProbe, maskedProbe, readServiceAnswer, sendProbe } from './probe'
import { judgeToken } from './token-fact'

/** The proof call: one request to one instance. An error means that nothing was sent. `now` is an ISO instant. */
export async function testService(
  domain: Domain,
  service: ServiceInstance,
  wish: Pick<ServiceTestInput, 'baseUrl' | 'confirmed' | 'accessToken' | 'call'>,
  now: string,
): Promise<Result<TestResult, Explanation>> {
  const probe = buildProbe(service, wish)
  if (!probe.ok) return probe
  const { accessToken } = wish
  const [received, token] = await Promise.all([
    sendProbe(domain, probe.value),
    accessToken === '' ? undefined : judgeToken(domain, accessToken),
  ])
  const { answer, fact } = readServiceAnswer(received)
  const facts: Facts = {
    serviceRequest: { value: probe.value.fact, from: 'request', at: now },
    ...(token && { token: { value: token, from: 'request', at: now } }),
    now: { value: now, from: 'request', at: now },
    ...(fact && { serviceAnswer: { value: fact, from: 'answer', at: now } }),
  }
  return ok({ request: maskedProbe(probe.value), answer, facts, problems: [] })
}
