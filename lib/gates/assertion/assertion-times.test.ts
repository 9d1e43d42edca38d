import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf, seconds } from '../case-fixture'
import gate from './assertion-times'

const { assertion } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({
  assertion: { ...assertion, claims: { ...assertion.claims, ...changed } },
})
const answered = (date: string | undefined) => ({
  tokenAnswer: { status: 400, success: false, error: 'invalid_grant', ...(date !== undefined && { date }) },
})

test.each<GateRow>([
  ['five minutes from now are open', {}, { state: 'open', deciding: 'expires in 5 min' }],
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
  ['no exp is shut', claims({ exp: undefined }), { state: 'shut', says: 'The assertion has no exp.' }],
  [
    'one that has ended is shut',
    claims({ exp: seconds - 90 }),
    { state: 'shut', says: 'The assertion ended 1 min 30 s ago.' },
  ],
  [
    'a clock that is ahead is told, and made up for',
    { ...claims({ iat: seconds + 600, exp: seconds + 900 }), ...answered('2026-03-09T08:00:00.000Z') },
    {
      state: 'shut',
      says: 'The assertion begins 10 min after the clock of “us”: the clock it was made with is ahead.',
      fix: { change: { claims: { iat: { secondsFromNow: -600 } } } },
    },
  ],
  ['a few seconds ahead are nothing', claims({ iat: seconds + 20 }), { state: 'open' }],
  [
    'a past exp proves nothing when nobody knows when it was sent',
    { ...claims({ exp: seconds - 90 }), ...answered(undefined) },
    { state: 'unknown' },
  ],
  ['a clock that cannot be read decides nothing', { now: 'yesterday' }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
