import { expect, test } from 'vitest'
import { lineTime } from './line-time'

test.each([
  ['2026-03-09T08:00:04.123Z ERROR', '2026-03-09T08:00:04.123Z'],
  ['[2026-03-09 08:00:04,5] main', '2026-03-09T08:00:04.500Z'],
  ['2026-03-09T09:00:04+0100 x', '2026-03-09T08:00:04.000Z'],
  ['10.0.0.1 - - [09/Mar/2026:09:00:04 +0100] "GET /', '2026-03-09T08:00:04.000Z'],
  ['2026-13-09 08:00:04 x', undefined],
  ['no time', undefined],
])('of “%s”', (line, time) => {
  expect(lineTime(line)).toBe(time === undefined ? undefined : Date.parse(time))
})
