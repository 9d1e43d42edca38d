import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineTime } from './line-time'
import { timeAt } from './time-at'

const two = fc
  .oneof(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 12 }))
  .map((n) => String(n).padStart(2, '0'))
const stamp = fc
  .tuple(
    fc.constantFrom('', '[', '{"time":"', 'a ', '2'),
    fc.constantFrom('2026', '1969', '2100', '20'),
    fc.tuple(two, two, two, two, two),
    fc.constantFrom('T', ' ', 'x'),
    fc.constantFrom('', '.5', ',12', '.123', '.123456789', '.1234567891', '.', ',x'),
    fc.constantFrom('', 'Z', '+01:00', '-0330', ' -', '-', '7', ']'),
  )
  .map(
    ([before, year, [month, day, hour, minute, second], between, fraction, zone]) =>
      `${before}${year}-${month}-${day}${between}${hour}:${minute}:${second}${fraction}${zone}`,
  )

test('the short way and the long one tell the same time, wherever in a text the line stands', () => {
  fc.assert(
    fc.property(stamp, fc.string({ maxLength: 30 }), (time, rest) => {
      const line = `${time}${rest.replaceAll('\n', ' ')}`
      expect(timeAt(line, 0, line.length), line).toBe(lineTime(line))
      const text = `12:34:56\n${line}\n2026-03-09T08:00:00Z`
      expect(timeAt(text, 9, 9 + line.length), line).toBe(lineTime(line))
    }),
    { numRuns: 3_000 },
  )
})
