import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf, seconds } from '../case-fixture'
import gate from './assertion-units'

const { assertion } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({
  assertion: { ...assertion, claims: { ...assertion.claims, ...changed } },
})

test.each<GateRow>([
  ['seconds are open', {}, { state: 'open' }],
  [
    'milliseconds are shut',
    claims({ exp: (seconds + 300) * 1000 }),
    {
      state: 'shut',
      says: 'exp is in milliseconds; it must be in seconds.',
      fix: { change: { claims: { exp: { secondsFromNow: 300 } } } },
    },
  ],
  [
    'numbers in quotes are shut',
    claims({ iat: String(seconds) }),
    { state: 'shut', says: 'iat is text in quotes; it must be a number of seconds.' },
  ],
  ['so is what is no number at all', claims({ nbf: [seconds] }), { says: 'nbf is not a number.' }],
  ['a missing one is another gate’s finding', claims({ exp: undefined }), { state: 'open' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
