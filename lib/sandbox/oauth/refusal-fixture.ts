import { expect } from 'vitest'
import { askToken, type Healthy } from '../healthy-fixture'

export const clientRefused = [401, 'invalid_client', 'Client authentication failed.'] as const
export const notAuthorized = [400, 'unauthorized_client', 'Client authorization failed.'] as const
export const badScope = [400, 'invalid_scope', 'Invalid scope.'] as const
export const badAssertion = [400, 'invalid_grant', 'emulator: assertion refused.'] as const

/** Answer and private cause that a change of the healthy request leads to. */
export async function refusalOf(healthy: Healthy, change: Parameters<typeof askToken>[1]) {
  const already = healthy.sandbox.refusals().at(-1)?.seq ?? 0
  const { status, body, headers } = await askToken(healthy, change)
  const [cause, ...more] = healthy.sandbox.refusals(already)
  expect(more).toEqual([])
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-oracle-dms-ecid')).toBe(body.ecid)
  expect(Number(body.ecid?.slice(-8))).toBe(cause?.seq)
  return [status, body.error, body.error_description, cause?.gate]
}
