import { expect, test } from 'vitest'
import { clockWords, tookWords } from './clock-words'
import { sentText } from './sent-text'

const answerAt = (date: string | undefined, milliseconds = 180) => ({
  kind: 'http' as const,
  status: 200,
  headers: (date === undefined ? [] : [['Date', date]]) as [string, string][],
  body: '',
  milliseconds,
})
const sentAt = '2026-11-21T12:00:05.400Z'

test.each<[string, string | undefined, string | undefined]>([
  ['the same second', 'Sat, 21 Nov 2026 12:00:05 GMT', 'clocks agree'],
  ['what whole seconds and the way explain', 'Sat, 21 Nov 2026 12:00:06 GMT', 'clocks agree'],
  ['two hours ahead', 'Sat, 21 Nov 2026 14:00:05 GMT', 'its clock is 2 h ahead of ours'],
  ['a minute behind', 'Sat, 21 Nov 2026 11:59:05 GMT', 'its clock is 1 min behind ours'],
  ['no date', undefined, undefined],
  ['a date that is none', 'yesterday', undefined],
])('%s', (_, date, words) => {
  expect(clockWords(answerAt(date), sentAt)).toBe(words)
})

test.each([
  [4.2, '4 ms'],
  [180, '0.18 s'],
  [12_345, '12.35 s'],
])('%d ms is said as %s', (milliseconds, words) => {
  expect(tookWords(milliseconds)).toBe(words)
})

test('a form is shown one field a line, under the headers', () => {
  const text = sentText({
    method: 'POST',
    url: 'https://d/oauth2/v1/token',
    headers: [['accept', 'application/json']],
    form: [
      ['grant_type', 'client_credentials'],
      ['scope', 'a b'],
    ],
  })
  expect(text).toBe(
    'POST https://d/oauth2/v1/token\naccept: application/json\n\ngrant_type=client_credentials\nscope=a b',
  )
})
