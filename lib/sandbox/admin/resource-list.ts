import type { Reply } from '../http/reply'
import type { Resource } from '../world/resources'
import type { Call } from './endpoint'
import { scimWritten } from './resource-answer'
import type { ResourceKind, Serving } from './resource-kind'
import { compileFilter } from './scim/compile-filter'
import { findCandidates } from './scim/find-candidates'
import type { ListQuery } from './scim/list-query'
import { parseFilter } from './scim/parse-filter'
import { resolvePath } from './scim/resolve-path'
import { sortRows } from './scim/sort-rows'
import { memberReader, servingFrom, writeResources } from './serving'

/**
 * One page. `itemsPerPage` echoes the page size asked for, not how many came: so do Oracle's samples. `own`: the only rows this
 * caller may see. Only the rows of the page are written, and without a filter or a sort only they are looked at.
 */
export function listResources(
  { domain, base }: Pick<Call, 'domain' | 'base'>,
  kind: ResourceKind,
  query: ListQuery,
  own?: readonly Resource[],
): Reply {
  const serving = servingFrom(domain, base)
  const found = sorted(kind, serving, query, filtered(kind, serving, query.filter, own))
  const first = query.startIndex - 1
  const rows = found.slice(first, first + query.count)
  return scimWritten(200, (out, take) => {
    out.ascii(
      `{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":${found.length},"Resources":[`,
    )
    writeResources(out, kind, serving, query, rows, take)
    out.ascii(`],"startIndex":${query.startIndex},"itemsPerPage":${query.count}}`)
  })
}

function filtered(
  kind: ResourceKind,
  serving: Serving,
  text: string | undefined,
  own: readonly Resource[] | undefined,
): readonly Resource[] {
  const all = () => own ?? kind.table(serving.domain).all()
  if (text === undefined) return all()
  const filter = parseFilter(text)
  const schema = kind.schema()
  const resolve = (path: string) => resolvePath(path, schema)
  const read = memberReader(kind, serving)
  const test = compileFilter<Resource>(filter, { resolve, read, anyAttribute: false })
  const lookup = (path: string, value: string) => indexedRows(kind, serving, path, value)
  const candidates = own ? undefined : findCandidates(filter, resolve, lookup)
  return (candidates ?? all()).filter(test)
}

function indexedRows(kind: ResourceKind, { domain }: Serving, path: string, value: string): Resource[] | undefined {
  const table = kind.table(domain)
  if (path === 'id') return distinct([table.get(value), table.get(value.toLowerCase())])
  const byOcid = path === 'ocid' ? table.find('ocid', value) : undefined
  if (byOcid) return [byOcid]
  const find = kind.indexes?.[path]
  return find && distinct(find(domain, value))
}

const distinct = (rows: readonly (Resource | undefined)[]): Resource[] => [
  ...new Set(rows.filter((row) => row !== undefined)),
]

function sorted(
  kind: ResourceKind,
  serving: Serving,
  { sortBy, isDescending }: ListQuery,
  rows: readonly Resource[],
): readonly Resource[] {
  if (sortBy === undefined) return rows
  const sort = () => sortRows(rows, resolvePath(sortBy, kind.schema()), isDescending, memberReader(kind, serving))
  if (rows !== kind.table(serving.domain).all() || isComputed(kind, sortBy)) return sort()
  const known = sortedTables.get(rows) ?? new Map<string, readonly Resource[]>()
  sortedTables.set(rows, known)
  const key = `${isDescending} ${sortBy.toLowerCase()}`
  const result = known.get(key) ?? sort()
  if (known.size >= mostOrders) known.clear()
  known.set(key, result)
  return result
}

/** Each is as long as the table: of a large one, all that there could be would fill the memory. */
const mostOrders = 4

/** A whole table in an order, for who walks it page by page: tables give the same array until the next write. */
const sortedTables = new WeakMap<readonly Resource[], Map<string, readonly Resource[]>>()

/** What is worked out may change without a write to this table. */
const isComputed = ({ schema, computed = {} }: ResourceKind, sortBy: string): boolean => {
  const name = resolvePath(sortBy, schema())[0]?.name
  return name !== undefined && Object.hasOwn(computed, name)
}
