import { expect, test } from 'vitest'
import { inARow } from './timed-fetch'

const span = (from: number, to: number) => ({ from, to })

test.each([
  ['none', [], 0],
  ['one behind the other', [span(0, 1), span(1, 2), span(3, 4)], 3],
  ['all at once', [span(0, 5), span(1, 6), span(2, 7)], 1],
  ['two chains beside each other, the longer counts', [span(0, 4), span(0, 1), span(1, 2), span(5, 9), span(2, 3)], 4],
])('requests in a row: %s', (_case, spans, expected) => {
  expect(inARow(spans)).toBe(expected)
})
