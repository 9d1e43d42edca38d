import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './token-kind'

const typed = (tok_type: string | undefined) => ({
  token: { ...healthyOpa.token, claims: { ...healthyOpa.token.claims, tok_type } },
})

test.each<GateRow>([
  ['an access token is open', {}, { state: 'open', deciding: 'AT' }],
  [
    'an ID token is shut',
    typed('IT'),
    {
      state: 'shut',
      says: 'This is an ID token; services want the access token.',
      fix: { change: { token: 'whole' } },
    },
  ],
  ['so is another', typed('RT'), { says: 'This is no access token.' }],
  ['one that does not say decides nothing', typed(undefined), { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
