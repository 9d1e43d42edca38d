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
    'one that has ended is shut',
    claims({ exp: seconds - 90 }),
    { state: 'shut', says: 'The assertion ended 1 min 30 s ago.', fix: { kind: 'request' } },
  ],
  [
    'the domain’s clock counts, not ours',
    { ...claims({ exp: seconds + 90 }), ...answered('2026-03-09T08:02:00.000Z') },
    { state: 'shut', says: 'The assertion had ended 30 s before it was judged.' },
  ],
  [
    'a past exp proves nothing when nobody knows when it was sent',
    { ...claims({ exp: seconds - 90 }), ...answered(undefined) },
    { state: 'unknown' },
  ],
  ['a clock that cannot be read decides nothing', { now: 'yesterday' }, { state: 'unknown' }],
  ['what is no number is another gate’s finding', claims({ exp: 'soon' }), { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
