import { expect, test } from 'vitest'
import { clientId, type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './refresh-client'

const tokenRequest = { ...healthyOpa.tokenRequest, grantType: 'refresh_token', scope: '' }

test.each<GateRow>([
  ['its own client is open', { tokenRequest, refresh: { clientId } }, { state: 'open' }],
  [
    'another is shut',
    { tokenRequest, refresh: { clientId: 'b52d' } },
    { state: 'shut', fix: { change: { refreshClientId: 'b52d' } } },
  ],
  ['what is not known decides nothing', { tokenRequest, refresh: {} }, { state: 'unknown' }],
  ['an assertion refreshes nothing', {}, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
