import { expect, test } from 'vitest'
import type { Facts } from '../../facts/facts'
import { clocksOf, spanWords } from './clocks-of'

const at = '2026-03-09T09:00:00.000Z'
const signedAt = Date.parse('2026-03-09T08:00:00.000Z') / 1000

const facts = (answered: string, now = at): Facts => ({
  assertion: {
    value: { header: {}, claims: { iat: signedAt }, problems: [], signature: 'unchecked' },
    from: 'paste',
    at,
  },
  tokenAnswer: { value: { status: 401, success: false, date: answered }, from: 'paste', at },
  now: { value: now, from: 'request', at },
})

test.each([
  ['a clock that runs ahead', '2026-03-09T07:52:48.000Z', 'ahead of the domain’s by at least 7 min 12 s'],
  ['clocks that agree', '2026-03-09T08:00:04.000Z', '4 s old when the domain answered: the two clocks agree'],
  ['an assertion that waited', '2026-03-09T08:10:00.000Z', '10 min old when the domain answered: it waited, or'],
])('between signer and domain: %s', (_, answered, says) => {
  expect(clocksOf(facts(answered)).says.join('\n')).toContain(says)
})

test('a reader whose clock is behind is told so', () => {
  expect(clocksOf(facts('2026-03-09T08:00:04.000Z', '2026-03-09T07:00:04.000Z')).says.at(-1)).toContain(
    'lies 1 h ahead',
  )
})

test('a date that no calendar has is no time', () => {
  expect(clocksOf(facts('yesterday')).readings.map(({ of }) => of)).toEqual([
    'the signing of the assertion',
    'the reader of the case',
  ])
})

test.each([
  [59, '59 s'],
  [432, '7 min 12 s'],
  [7_500, '2 h 5 min'],
  [864_000, '10 days'],
])('%i seconds are told as %s', (seconds, words) => {
  expect(spanWords(seconds)).toBe(words)
})
