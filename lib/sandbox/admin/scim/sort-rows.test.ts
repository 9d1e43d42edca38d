import { expect, test } from 'vitest'
import { Answer } from '../../http/answers'
import { appSchema, userSchema } from '../schemas'
import type { Schema } from './attribute'
import { resolvePath } from './resolve-path'
import { sortRows } from './sort-rows'

type Row = Record<string, unknown>

const sort = (rows: Row[], sortBy: string, isDescending = false, schema: Schema = appSchema()) =>
  sortRows(rows, resolvePath(sortBy, schema), isDescending, (row, name) => row[name]).map(({ n }) => n)

const managed = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:managedapp:App'

test.each<[string, string, Row[], unknown[]]>([
  [
    'texts without case',
    'displayName',
    [
      { n: 1, displayName: 'b' },
      { n: 2, displayName: 'A' },
    ],
    [2, 1],
  ],
  [
    'case-exact texts with case',
    'loginMechanism',
    [
      { n: 1, loginMechanism: 'b' },
      { n: 2, loginMechanism: 'B' },
    ],
    [2, 1],
  ],
  [
    'switches, false first',
    'active',
    [
      { n: 1, active: true },
      { n: 2, active: false },
    ],
    [2, 1],
  ],
  [
    'instants, whatever their offset',
    'meta.created',
    [
      { n: 1, meta: { created: '2026-01-01T10:00:00Z' } },
      { n: 2, meta: { created: '2026-01-01T11:30:00+02:00' } },
    ],
    [2, 1],
  ],
  [
    'numbers as numbers',
    'accessTokenExpiry',
    [
      { n: 1, accessTokenExpiry: 10 },
      { n: 2, accessTokenExpiry: 9 },
    ],
    [2, 1],
  ],
  [
    'a member of an extension',
    `${managed}:bundlePoolConfiguration.maxObjects`,
    [
      { n: 1, [managed]: { bundlePoolConfiguration: { maxObjects: 2 } } },
      { n: 2, [managed]: { bundlePoolConfiguration: { maxObjects: 1 } } },
    ],
    [2, 1],
  ],
  [
    'the first of several',
    'allowedScopes.fqs',
    [
      { n: 1, allowedScopes: [{ fqs: 'b' }, { fqs: 'a' }] },
      { n: 2, allowedScopes: [{ fqs: 'a' }] },
    ],
    [2, 1],
  ],
  [
    'a reference by its value',
    'basedOnTemplate',
    [
      { n: 1, basedOnTemplate: { value: 'b' } },
      { n: 2, basedOnTemplate: { value: 'a' } },
    ],
    [2, 1],
  ],
  ['what has no value last', 'description', [{ n: 1 }, { n: 2, description: 'a' }, { n: 3 }], [2, 1, 3]],
  [
    'equal rows as they came',
    'description',
    [
      { n: 1, description: 'a' },
      { n: 2, description: 'A' },
    ],
    [1, 2],
  ],
])('sorts %s', (_, sortBy, rows, expected) => {
  expect(sort(rows, sortBy)).toEqual(expected)
})

test('descending turns all round but equal rows', () => {
  const rows = [{ n: 1, description: 'a' }, { n: 2, description: 'b' }, { n: 3, description: 'A' }, { n: 4 }]
  expect(sort(rows, 'description', true)).toEqual([4, 2, 1, 3])
})

test.each<[string, string, () => Schema]>([
  ['an unknown attribute', 'nonsense', appSchema],
  ['a complex attribute without a value', 'allowedScopes', appSchema],
  ['what is never returned', 'password', userSchema],
])('%s is refused', (_, sortBy, schema) => {
  expect(() => sort([{ n: 1 }], sortBy, false, schema())).toThrow(Answer)
})
