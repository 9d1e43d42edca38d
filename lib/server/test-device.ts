import 'server-only'
import { askDeviceCode } from '../domain/device-code'
import type { DeviceTestInput, DeviceTestResult } from '../queries/shapes/test'
import { ok, type Result } from '../result'
import type { Refused } from './answer'
import { withAudiences } from './audiences'
import { domainFor } from './connections'
import { countRequest } from './take-turn'

/** Asks for a device code and hands it over, whole; nothing of it is kept here. */
export async function testDevice({
  domainId,
  clientAuth = 'basic',
  ...call
}: DeviceTestInput): Promise<Result<DeviceTestResult, Refused>> {
  await countRequest(domainId)
  const domain = await domainFor(domainId)
  if (!domain.ok) return domain
  const asked = await askDeviceCode(domain.value, { ...call, clientAuth }, new Date().toISOString())
  return ok(asked.codes ? asked : { ...asked, facts: await withAudiences(domainId, asked.facts) })
}
