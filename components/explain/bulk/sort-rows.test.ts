import { expect, test } from 'vitest'
import type { Row } from './row'
import { row } from './rows-fixture'
import { type SortKey, sortRows } from './sort-rows'

const timeless = (): Row => {
  const { group, ...rest } = row({ cause: 'c', count: 2, clients: [] })
  const { first: _first, last: _last, ...without } = group
  return { ...rest, group: without }
}
const rows = [
  row({ cause: 'b', count: 3, first: '2026-03-09T06:00:00.000Z', last: '2026-03-09T09:00:00.000Z' }),
  timeless(),
  row({
    cause: 'a',
    count: 7,
    first: '2026-03-09T05:00:00.000Z',
    last: '2026-03-09T05:00:00.000Z',
    clients: ['x', 'y'],
  }),
]

test.each<[SortKey, boolean, string]>([
  ['count', true, 'abc'],
  ['count', false, 'cba'],
  ['cause', false, 'abc'],
  ['cause', true, 'cba'],
  ['clients', true, 'abc'],
  // What has no time comes last either way.
  ['first', false, 'abc'],
  ['first', true, 'bac'],
  ['last', true, 'bac'],
])('by %s, descending: %s', (by, isDescending, order) => {
  expect(
    sortRows(rows, { by, isDescending })
      .map(({ cause }) => cause)
      .join(''),
  ).toBe(order)
})
