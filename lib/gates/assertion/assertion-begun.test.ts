import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, now, outcomeOf, seconds } from '../case-fixture'
import gate from './assertion-begun'

const { assertion } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({
  assertion: { ...assertion, claims: { ...assertion.claims, ...changed } },
})
const answered = (date: string | undefined) => ({
  tokenAnswer: { status: 400, success: false, error: 'invalid_grant', ...(date !== undefined && { date }) },
})

test.each<GateRow>([
  ['one that begins now is open', {}, { state: 'open' }],
  ['a few seconds ahead are nothing', claims({ iat: seconds + 20 }), { state: 'open' }],
  [
    'a clock that is ahead is told, and made up for',
    { ...claims({ iat: seconds + 600, exp: seconds + 900 }), ...answered(now), now: '2026-03-09T08:10:00.000Z' },
    {
      state: 'shut',
      says: 'The assertion begins 10 min after the clock of “us”: the clock it was made with is ahead.',
      fix: { change: { claims: { iat: { secondsFromNow: -600 } } } },
    },
  ],
  [
    'times that were written wrong by a right clock are made anew',
    { ...claims({ iat: seconds + 600, exp: seconds + 900 }), ...answered(now) },
    { fix: { change: { claims: { iat: { secondsFromNow: 0 } } } } },
  ],
  ['nbf counts as well', { ...claims({ nbf: seconds + 600 }), ...answered(now) }, { state: 'shut' }],
  [
    'without a Date nobody can tell',
    { ...claims({ iat: seconds + 600 }), ...answered(undefined) },
    { state: 'unknown' },
  ],
  ['milliseconds are another gate’s finding', claims({ iat: seconds * 1000 }), { state: 'open' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
