import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf, seconds } from '../case-fixture'
import gate from './token-unexpired'

const { token } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({ token: { ...token, claims: { ...token.claims, ...changed } } })
const answered = (date: string | undefined) => ({ serviceAnswer: { status: 401, ...(date !== undefined && { date }) } })

test.each<GateRow>([
  ['an hour to go is open', {}, { state: 'open', deciding: 'ends in 1 h' }],
  [
    'a token that has ended is shut',
    claims({ exp: seconds - 7200 }),
    { state: 'shut', says: 'The token ended 2 h ago.', fix: { kind: 'request' } },
  ],
  [
    'the service’s clock counts: two hours ahead end every token',
    answered('2026-03-09T10:00:00.000Z'),
    {
      state: 'shut',
      says: 'The clock of “opa-us” is 2 h ahead, so the token had ended there.',
      fix: { kind: 'manual' },
    },
  ],
  [
    'a token that had ended by both clocks is simply renewed',
    { ...claims({ exp: seconds - 60 }), ...answered('2026-03-09T08:00:00.000Z') },
    { state: 'shut', says: 'The token had ended 1 min before it was judged.', fix: { kind: 'request' } },
  ],
  [
    'an answer without Date cannot be told',
    { ...claims({ exp: seconds - 60 }), ...answered(undefined) },
    { state: 'unknown' },
  ],
  ['a token without exp cannot be told', claims({ exp: 'soon' }), { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
