import { describe, expect, test } from 'vitest'
import { exactTime, spanInWords } from './time-in-words'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

describe('a span of time', () => {
  test.each([
    [0, '0 s'],
    [999, '0 s'],
    [59 * second, '59 s'],
    [minute, '1 min'],
    [5 * minute - second, '4 min 59 s'],
    [2 * hour + 5 * minute + 59 * second, '2 h 5 min'],
    [36 * hour, '36 h'],
    [2 * day, '2 days'],
    [364 * day + 23 * hour, '364 days'],
    [-90 * second, '1 min 30 s'],
  ])('%d ms reads "%s"', (span, words) => {
    expect(spanInWords(span)).toBe(words)
  })
})

describe('an exact time', () => {
  test('is given in UTC to the second', () => {
    expect(exactTime('2026-11-21T11:19:18.250+01:00')).toBe('2026-11-21 10:19:18 UTC')
  })

  test('that is none is shown as it came', () => {
    expect(exactTime('tomorrow')).toBe('tomorrow')
  })
})
