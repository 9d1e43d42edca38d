import { expect, test } from 'vitest'
import { clientId, type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './code-client'

const tokenRequest = { ...healthyOpa.tokenRequest, grantType: 'authorization_code' }

test.each<GateRow>([
  ['the client of the sign-in is open', { tokenRequest, code: { clientId } }, { state: 'open' }],
  [
    'another is shut',
    { tokenRequest, code: { clientId: 'b52d' } },
    { state: 'shut', fix: { change: { signIn: { clientId } } } },
  ],
  ['what is not known decides nothing', { tokenRequest, code: {} }, { state: 'unknown' }],
  ['an assertion brings no code', {}, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
