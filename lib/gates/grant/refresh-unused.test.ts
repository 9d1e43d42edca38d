import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './refresh-unused'

const refreshing = { ...healthyOpa.tokenRequest, grantType: 'refresh_token', scope: '' }
const coming = (part: object) => ({
  tokenRequest: refreshing,
  refresh: { kind: 'refresh' as const, isUsed: false, ...part },
})

test.each<GateRow>([
  ['a fresh one is open', coming({}), { state: 'open' }],
  ['a used one is shut', coming({ isUsed: true }), { state: 'shut', fix: { change: { refreshToken: 'newest' } } }],
  [
    'one that the domain calls consumed was used by somebody',
    {
      ...coming({}),
      tokenAnswer: { status: 400, success: false, errorDescription: 'The token has already been consumed.' },
    },
    { state: 'unknown' },
  ],
  ['what is not known decides nothing', { tokenRequest: refreshing, refresh: {} }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
