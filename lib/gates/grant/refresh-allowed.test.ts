import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './refresh-allowed'

const refreshing = { ...healthyOpa.tokenRequest, grantType: 'refresh_token', scope: '' }
const coming = (part: object) => ({
  tokenRequest: refreshing,
  refresh: { kind: 'refresh' as const, isUsed: false, ...part },
})
const resource = (allowsOffline: boolean) => ({ resourceApp: { ...healthyOpa.resourceApp, allowsOffline } })

test.each<GateRow>([
  ['a resource that allows it is open', { ...coming({}), ...resource(true) }, { state: 'open' }],
  [
    'one that does not is shut',
    { ...coming({}), ...resource(false) },
    { state: 'shut', says: '“opa-us” does not allow token refresh.', fix: { kind: 'manual' } },
  ],
  ['what is not known decides nothing', coming({}), { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
