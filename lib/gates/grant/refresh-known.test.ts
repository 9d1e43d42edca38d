import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './refresh-known'

const refreshing = { ...healthyOpa.tokenRequest, grantType: 'refresh_token', scope: '' }
const coming = (part: object) => ({
  tokenRequest: refreshing,
  refresh: { kind: 'refresh' as const, isUsed: false, ...part },
})

test.each<GateRow>([
  ['a refresh token is open', coming({}), { state: 'open' }],
  [
    'an access token in its place is shut',
    coming({ kind: 'access' }),
    { state: 'shut', fix: { change: { refreshToken: 'newest' } } },
  ],
  ['one of unknown origin decides nothing', { tokenRequest: refreshing, refresh: {} }, { state: 'unknown' }],
  ['an assertion is none', {}, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
