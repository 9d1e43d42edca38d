import { expect, test } from 'vitest'
import { secondsToWait } from './seconds-to-wait'

test.each<[string, [string, string][], number]>([
  ['no header says how long: a minute', [], 60],
  ['what the domain says', [['Retry-After', '7']], 7],
  ['a date is not read: a minute', [['retry-after', 'Sat, 21 Nov 2026 09:30:00 GMT']], 60],
  ['nor is nothing', [['retry-after', '0']], 60],
])('%s', (_claim, headers, expected) => {
  expect(secondsToWait(headers)).toBe(expected)
})
