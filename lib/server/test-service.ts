import 'server-only'
import { buildProbe, maskedProbe, readServiceAnswer, sendProbe } from '../domain/probe'
import { judgeToken } from '../domain/token-fact'
import type { Facts } from '../facts/facts'
import type { ServiceTestInput, TestResult } from '../queries/api'
import { ok, type Result } from '../result'
import { notFound, type Refused, refused } from './answer'
import { domainFor } from './connections'
import { readServices } from './domain-reads'

/** The proof call: one request to one instance, with the token the browser got. Keeps nothing. */
export async function testService(input: ServiceTestInput): Promise<Result<TestResult, Refused>> {
  const domain = await domainFor(input.domainId)
  if (!domain.ok) return domain
  const services = await readServices(input.domainId)
  if (!services.ok) return services
  const service = services.value.find(({ appId }) => appId === input.serviceAppId)
  if (!service) return notFound('service instance in this domain')
  const probe = buildProbe(service, input)
  if (!probe.ok) return refused(422, { code: 'not-sent', ...probe.error })

  const now = new Date().toISOString()
  const [received, token] = await Promise.all([
    sendProbe(domain.value, probe.value),
    judgeToken(domain.value, input.accessToken),
  ])
  const { answer, fact } = readServiceAnswer(received)
  const facts: Facts = {
    serviceRequest: { value: probe.value.fact, from: 'request', at: now },
    token: { value: token, from: 'request', at: now },
    now: { value: now, from: 'request', at: now },
    ...(fact && { serviceAnswer: { value: fact, from: 'answer', at: now } }),
  }
  return ok({ request: maskedProbe(probe.value), answer, facts, problems: [] })
}
