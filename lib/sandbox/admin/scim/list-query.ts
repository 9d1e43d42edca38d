import { invalidValue } from '../scim-error'
import type { Selection } from './plan'

export interface ListQuery extends Selection {
  filter?: string | undefined
  startIndex: number
  count: number
  sortBy?: string | undefined
  isDescending: boolean
}

const defaultCount = 50
const maximumCount = 1000

/** From the query of a GET. In URLs `+` is a space, which URLSearchParams knows. */
export function listQuery(query: URLSearchParams): ListQuery {
  return {
    ...selection(query),
    filter: textOf(query.get('filter')),
    startIndex: positive(query.get('startIndex'), 1),
    count: count(query.get('count')),
    sortBy: textOf(query.get('sortBy')),
    isDescending: query.get('sortOrder')?.toLowerCase() === 'descending',
  }
}

/** From the body of `POST …/.search`. */
export function searchQuery(body: Record<string, unknown>): ListQuery {
  return {
    attributes: names(body.attributes, 'attributes'),
    sets: knownSets(names(body.attributeSets, 'attributeSets')),
    filter: textOf(body.filter),
    startIndex: positive(body.startIndex, 1),
    count: count(body.count ?? null),
    sortBy: textOf(body.sortBy),
    isDescending: textOf(body.sortOrder)?.toLowerCase() === 'descending',
  }
}

/** A list, or a single one alone. */
function names(value: unknown, member: string): string[] {
  const all: unknown[] = [value ?? []].flat()
  if (!all.every((name) => typeof name === 'string')) throw invalidValue(`${member} must be a list of texts.`)
  return all
}

/** Comma lists and repeated parameters are both accepted. */
export function selection(query: URLSearchParams): Selection {
  const all = (name: string) =>
    query
      .getAll(name)
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter((text) => text !== '')
  return { attributes: all('attributes'), sets: knownSets(all('attributeSets')) }
}

function knownSets(names: string[]): string[] {
  return names.map((name) => {
    const set = name.toLowerCase()
    if (!['all', 'always', 'default', 'request', 'never'].includes(set))
      throw invalidValue(`attributeSets cannot be "${name}".`)
    return set
  })
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

function positive(value: unknown, otherwise: number): number {
  const number = wholeNumber(value ?? otherwise)
  return Number.isSafeInteger(number) && number >= 1 ? number : otherwise
}

function count(value: unknown): number {
  if (value === null || value === '') return defaultCount
  const number = wholeNumber(value)
  if (!Number.isFinite(number) || number < 0) return defaultCount
  return Math.min(number, maximumCount)
}

/** `NaN` for what is neither number nor text: no object has a say in it. */
const wholeNumber = (value: unknown): number =>
  typeof value === 'number' || typeof value === 'string' ? Math.trunc(Number(value)) : Number.NaN
