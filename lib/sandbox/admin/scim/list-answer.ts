import { matches } from './match-filter'
import { parseFilter } from './parse-filter'
import type { Schema } from './schema'
import { type Selection, selectAttributes } from './select-attributes'

export interface ListQuery extends Selection {
  filter?: string | undefined
  startIndex: number
  count: number
  sortBy?: string | undefined
  descending: boolean
}

const defaultCount = 50
const maximumCount = 1000

/** From the query of a GET. In URLs `+` is a space, which URLSearchParams knows. */
export function listQuery(query: URLSearchParams): ListQuery {
  return {
    ...selection(query),
    filter: query.get('filter') ?? undefined,
    startIndex: positive(query.get('startIndex'), 1),
    count: count(query.get('count')),
    sortBy: query.get('sortBy') ?? undefined,
    descending: query.get('sortOrder')?.toLowerCase() === 'descending',
  }
}

/** From the body of `POST …/.search`. */
export function searchQuery(body: Record<string, unknown>): ListQuery {
  const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return {
    attributes: list(body.attributes),
    sets: list(body.attributeSets).map((name) => name.toLowerCase()),
    filter: text(body.filter),
    startIndex: positive(body.startIndex, 1),
    count: count(body.count ?? null),
    sortBy: text(body.sortBy),
    descending: text(body.sortOrder)?.toLowerCase() === 'descending',
  }
}

/** Comma lists and repeated parameters are both accepted. */
export function selection(query: URLSearchParams): Selection {
  const all = (name: string) =>
    query
      .getAll(name)
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter((text) => text !== '')
  return { attributes: all('attributes'), sets: all('attributeSets').map((name) => name.toLowerCase()) }
}

function positive(value: unknown, otherwise: number): number {
  const number = Math.trunc(Number(value ?? otherwise))
  return Number.isFinite(number) && number >= 1 ? number : otherwise
}

function count(value: unknown): number {
  if (value === null || value === '') return defaultCount
  const number = Math.trunc(Number(value))
  if (!Number.isFinite(number) || number < 0) return defaultCount
  return Math.min(number, maximumCount)
}

/** `itemsPerPage` echoes the page size asked for, not how many came: so do Oracle's samples. */
export function listAnswer(resources: Record<string, unknown>[], query: ListQuery, schema: Schema) {
  const filter = query.filter === undefined || query.filter.trim() === '' ? undefined : parseFilter(query.filter)
  const found = filter ? resources.filter((resource) => matches(resource, filter, schema)) : [...resources]
  const { sortBy } = query
  if (sortBy !== undefined) {
    const by = (resource: Record<string, unknown>) => String(resource[sortBy] ?? '').toLowerCase()
    const direction = query.descending ? -1 : 1
    found.sort((a, b) => (by(a) < by(b) ? -direction : by(a) > by(b) ? direction : 0))
  }
  const page = found.slice(query.startIndex - 1, query.startIndex - 1 + query.count)
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: found.length,
    Resources: page.map((resource) => selectAttributes(resource, query, schema)),
    startIndex: query.startIndex,
    itemsPerPage: query.count,
  }
}
