import { expect, test } from 'vitest'
import { hold, newPace, noteSent, turnAt } from './pace'

/** When each of so many requests goes out, as all of them want to at once. */
function allAtOnce(count: number, start = 1_000_000): number[] {
  const pace = newPace()
  return Array.from({ length: count }, () => {
    const at = turnAt(pace, start)
    noteSent(pace, at)
    return at
  })
}

test.each([
  ['10 in a second', 1_000, 10],
  ['150 in a minute', 60_000, 150],
])('never more than %s, wherever it begins', (_limit, milliseconds, most) => {
  const sent = allAtOnce(400)
  for (const from of sent) {
    const inSpan = sent.filter((at) => at >= from && at < from + milliseconds)
    expect(inSpan.length).toBeLessThanOrEqual(most)
  }
})

test('ten do not wait', () => {
  expect(new Set(allAtOnce(10)).size).toBe(1)
})

test('after a 429 nothing goes out until its time is over', () => {
  const pace = newPace()
  hold(pace, 5_000, 60)
  expect(turnAt(pace, 5_000)).toBe(65_000)
  hold(pace, 6_000, 1)
  expect(turnAt(pace, 6_000)).toBe(65_000)
  expect(turnAt(pace, 70_000)).toBe(70_000)
})

test('no more is remembered than the limits look back at', () => {
  const pace = newPace()
  for (let at = 0; at < 1_000; at += 1) noteSent(pace, at * 1_000)
  expect(pace.sent.length).toBe(150)
})
