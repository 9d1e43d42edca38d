import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './code-unexpired'

const tokenRequest = { ...healthyOpa.tokenRequest, grantType: 'authorization_code' }

test.each<GateRow>([
  ['a fresh one is open', { tokenRequest, code: { age: 0.2 } }, { state: 'open' }],
  [
    'one older than three minutes is shut',
    { tokenRequest, code: { age: 240 } },
    {
      state: 'shut',
      says: 'The code was exchanged after 4 min; it lives 3 min.',
      fix: { change: { signIn: { code: 'fresh' } } },
    },
  ],
  ['where codes live shorter, sooner', { tokenRequest, code: { age: 4, lives: 3 } }, { state: 'shut' }],
  ['what is not known decides nothing', { tokenRequest, code: {} }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
