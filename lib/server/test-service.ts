import 'server-only'
import type { Domain } from '../domain/domain'
import { readInstancesOf } from '../domain/service-instance'
import { plannedRequest, testService as sendTest } from '../domain/service-test'
import { proofCalls } from '../facts/proof-calls'
import type { ServiceInstance } from '../queries/shapes/domains'
import type { ServiceTestInput, TestResult } from '../queries/shapes/test'
import { ok, type Result } from '../result'
import { notFound, type Refused, refused } from './answer'
import { domainFor } from './connections'
import { refuseWith } from './refuse'
import { sandboxDeployment } from './sandbox-deployment'

/** The proof call, with the token the browser got. Keeps nothing. */
export async function testService(input: ServiceTestInput): Promise<Result<TestResult, Refused>> {
  const domain = await domainFor(input.domainId)
  if (!domain.ok) return domain
  // The domain is asked in any case; where it said so a moment ago, the call need not wait.
  const asking = readService(domain.value, input)
  const recent = recentService(domain.value, input)
  const first = recent ? ok(recent) : await asking
  if (!first.ok) return first
  const service = first.value
  const deployment = service.kind === 'gateway' ? await sandboxDeployment(input.baseUrl) : undefined
  const wish = { ...input, deployment }
  const [tested, current] = await Promise.all([sendTest(domain.value, service, wish, new Date().toISOString()), asking])
  if (!tested.ok) return refused(422, { code: 'not-sent', ...tested.error })
  const described = current.ok ? plannedRequest(current.value, wish) : undefined
  const { serviceRequest, ...facts } = tested.value.facts
  if (!serviceRequest || !described) return tested
  return ok({ ...tested.value, facts: { ...facts, serviceRequest: { ...serviceRequest, value: described } } })
}

async function readService(domain: Domain, input: ServiceTestInput): Promise<Result<ServiceInstance, Refused>> {
  const instances = await readInstancesOf(domain, input.serviceAppId)
  if (!instances.ok) return refuseWith(instances.error)
  const service = calledOf(instances.value, input)
  return service ? ok(service) : notFound('service instance in this domain')
}

/** How long an address counts as one that stands in the domain, in milliseconds. */
const recently = 60_000

function recentService({ memory }: Domain, input: ServiceTestInput): ServiceInstance | undefined {
  const { services } = memory ?? {}
  return services && Date.now() - services.at < recently ? calledOf(services.list, input) : undefined
}

/** Two instances may share an application; the call says which of them it is for. */
function calledOf(services: readonly ServiceInstance[], { serviceAppId, call }: ServiceTestInput) {
  const named = services.filter(({ appId }) => appId === serviceAppId)
  return named.find(({ kind }) => kind === proofCalls[call.kind].service) ?? named[0]
}
