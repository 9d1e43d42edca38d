import { expect, test } from 'vitest'
import { type Filter, filterRows, noFilter } from './filter-rows'
import { row } from './rows-fixture'

const rows = [
  row({ cause: 'token', clients: ['Northwind'] }),
  row({
    cause: 'error',
    of: 'errors',
    what: 'token endpoint: invalid_client',
    clients: ['southwind'],
    first: '2026-03-09T10:00:30.000Z',
    last: '2026-03-09T11:00:00.000Z',
  }),
]

test.each<[string, Partial<Filter>, string]>([
  ['nothing', {}, 'token error'],
  ['a client, in whatever case', { words: 'NORTH' }, 'token'],
  ['two words that are apart', { words: 'invalid  southwind' }, 'error'],
  ['a word of each of two rows', { words: 'north south' }, ''],
  ['one kind', { of: 'errors' }, 'error'],
  ['a time after the last of one', { after: '2026-03-09T09:00' }, 'error'],
  ['a time before the first of one', { before: '2026-03-09T09:00' }, 'token'],
  ['the very minute of the first', { before: '2026-03-09T10:00' }, 'token error'],
  ['the very minute of the last', { after: '2026-03-09T11:00' }, 'error'],
])('by %s', (_what, filter, found) => {
  expect(
    filterRows(rows, { ...noFilter, ...filter })
      .map(({ cause }) => cause)
      .join(' '),
  ).toBe(found)
})

test('a name that is hidden is not found', () => {
  const hidden = { ...row({ clients: ['Northwind'] }), clients: ['client-1'], example: '' }
  expect(filterRows([hidden], { ...noFilter, words: 'northwind' })).toEqual([])
})
