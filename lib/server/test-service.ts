import 'server-only'
import { testService as sendTest } from '../domain/service-test'
import { proofCalls } from '../facts/proof-calls'
import type { ServiceTestInput, TestResult } from '../queries/shapes/test'
import type { Result } from '../result'
import { notFound, type Refused, refused } from './answer'
import { domainFor } from './connections'
import { readServices } from './domain-reads'
import { sandboxDeployment } from './sandbox-deployment'

/** The proof call, with the token the browser got. Keeps nothing. */
export async function testService(input: ServiceTestInput): Promise<Result<TestResult, Refused>> {
  const domain = await domainFor(input.domainId)
  if (!domain.ok) return domain
  const services = await readServices(input.domainId)
  if (!services.ok) return services
  const named = services.value.filter(({ appId }) => appId === input.serviceAppId)
  // Two instances may share an application; the call says which of them it is for.
  const service = named.find(({ kind }) => kind === proofCalls[input.call.kind].service) ?? named[0]
  if (!service) return notFound('service instance in this domain')
  const deployment = service.kind === 'gateway' ? await sandboxDeployment(input.baseUrl) : undefined
  const tested = await sendTest(domain.value, service, { ...input, deployment }, new Date().toISOString())
  return tested.ok ? tested : refused(422, { code: 'not-sent', ...tested.error })
}
