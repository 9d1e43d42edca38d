import { expect, test } from 'vitest'
import type { Held, JudgedRow } from '@/lib/keys/board-types'
import { expiriesOf } from './expiries-of'
import type { Board } from './use-boards'

const held = (alias: string, x5t: string, notAfter = '2027-01-01T00:00:00.000Z'): Held => ({
  alias,
  x5t,
  notBefore: '',
  notAfter,
})

/** What of a board is looked at. */
const board = (row: Partial<JudgedRow>): Board =>
  ({
    domain: { id: 'us', name: 'us' },
    state: { at: 'ready', rows: [{ partners: [], apps: [{ displayName: 'Emea caller' }], ...row }] },
  }) as unknown as Board

test.each<[string, Partial<JudgedRow>, [string, string][]]>([
  ['one store', { client: held('a', '1') }, [['a', 'client certificate']]],
  [
    'both stores: once',
    { client: held('a', '1'), partners: [held('a', '1')] },
    [['a', 'client and trusted partner certificate']],
  ],
  [
    'two certificates of one alias: both',
    { client: held('a', '1'), partners: [held('a', '2')] },
    [
      ['a', 'client certificate'],
      ['a', 'trusted partner certificate'],
    ],
  ],
  ['the partners alone', { partners: [held('p', '1')] }, [['p', 'trusted partner certificate']]],
  ['a store that tells no date: none', { client: held('a', '1', '') }, []],
  ['this browser alone: none', {}, []],
])('what is in %s', (_where, row, expected) => {
  expect(expiriesOf(board(row)).map(({ alias, what }) => [alias, what])).toEqual(expected)
})

test('a domain that does not answer has none', () => {
  expect(expiriesOf({ ...board({}), state: { at: 'loading' } })).toEqual([])
})
