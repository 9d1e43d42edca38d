import { invalidValue } from '../scim-error'
import type { Attribute } from './attribute'
import { withValue } from './compile-filter'
import { firstValue } from './values'

type SortKey = string | number | boolean | undefined

/**
 * A sorted copy; rows that compare equal keep their order. What has no value comes last, in descending order first (RFC 7644
 * section 3.4.2.3).
 */
export function sortRows<Row>(
  rows: readonly Row[],
  sortPath: Attribute[],
  isDescending: boolean,
  read: (row: Row, name: string) => unknown,
): Row[] {
  const path = withValue(sortPath)
  const [first, last] = [path[0], path.at(-1)]
  if (!first || !last || last.type === 'complex' || last.type === 'undeclared' || last.returned === 'never')
    throw invalidValue('sortBy must name an attribute of the schema that has a single value of its own.')
  const keyed = rows.map((row) => ({ row, key: sortKey(firstValue(read(row, first.name), path, 1), last) }))
  keyed.sort(isDescending ? (a, b) => compareKeys(b.key, a.key) : (a, b) => compareKeys(a.key, b.key))
  return keyed.map(({ row }) => row)
}

function sortKey(value: unknown, { type, isCaseExact }: Attribute): SortKey {
  if (type === 'dateTime') return typeof value === 'string' ? Date.parse(value) : undefined
  if (typeof value === 'string') return isCaseExact ? value : value.toLowerCase()
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return a < b ? -1 : 1
}
