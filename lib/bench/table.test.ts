import { expect, test } from 'vitest'
import { median, tableText } from './table'

test.each([
  [[3], 3],
  [[3, 1, 2], 2],
  [[10, 1, 2, 3], 2.5],
  [[], Number.NaN],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})

test('names stand to the left, figures to the right', () => {
  const rows = [
    ['short', 1, '2 ms'],
    ['much longer', 1000, ''],
  ]
  expect(tableText('Title', ['', 'count', 'p99'], rows).split('\n')).toEqual([
    'Title',
    '              count    p99',
    '───────────   ─────   ────',
    'short             1   2 ms',
    'much longer    1000       ',
  ])
})
