import { invalidFilter } from '../scim-error'
import type { Attribute } from './attribute'
import { comparisonTest } from './compare'
import type { Comparison, Filter } from './filter'
import { resolveNames } from './resolve-path'
import { hasValue, isRecord, someValue } from './values'

/** Where a filter's names lead, and how a member is read. */
export interface FilterScope<Holder> {
  resolve: (path: string) => Attribute[]
  read: (holder: Holder, name: string) => unknown
  /** Also what Oracle's table does not call searchable: the path of a PATCH names elements by any member. */
  anyAttribute: boolean
}

/** The filter as a test: names are looked up, values read and unusable ones refused once, not for each row. */
export function compileFilter<Holder>(filter: Filter, scope: FilterScope<Holder>): (holder: Holder) => boolean {
  switch (filter.op) {
    case 'and': {
      const tests = filter.all.map((part) => compileFilter(part, scope))
      return (holder) => tests.every((test) => test(holder))
    }
    case 'or': {
      const tests = filter.all.map((part) => compileFilter(part, scope))
      return (holder) => tests.some((test) => test(holder))
    }
    case 'not': {
      const test = compileFilter(filter.filter, scope)
      return (holder) => !test(holder)
    }
    case 'pr':
      return valueTest(searchable(filter.path, scope), scope, isPresent)
    case 'some': {
      const path = scope.resolve(filter.path)
      return valueTest(path, scope, elementTest(filter.filter, path.at(-1), scope.anyAttribute))
    }
    default:
      return compileComparison(filter, scope)
  }
}

function compileComparison<Holder>(filter: Comparison, scope: FilterScope<Holder>): (holder: Holder) => boolean {
  const path = withValue(searchable(filter.path, scope))
  const isNull = filter.text === 'null' && !filter.isQuoted
  // RFC 7644: a missing attribute is equal to nothing, so it differs from everything.
  const isOpposite = filter.op === 'ne'
  const test = isNull
    ? valueTest(path, scope, hasValue)
    : valueTest(path, scope, comparisonTest(filter.op === 'ne' ? 'eq' : filter.op, filter, attributeAt(path)))
  if (isNull && filter.op !== 'eq' && filter.op !== 'ne') throw invalidFilter('null has no order and no text.')
  return isNull === isOpposite ? test : (holder) => !test(holder)
}

/** Judges one element of a multi-valued attribute, as in `allowedScopes[fqs eq "…"]`. */
export function elementTest(
  filter: Filter,
  attribute: Attribute | undefined,
  anyAttribute: boolean,
): (element: unknown) => boolean {
  const subs = attribute?.subs ?? (attribute && new Map([['value', attribute]]))
  const test = compileFilter<Record<string, unknown>>(filter, {
    resolve: (path) => resolveNames(path, subs),
    // What stands in for a member of a simple attribute is called after the attribute.
    read: (element, name) => element[attribute?.subs === undefined && name === attribute?.name ? 'value' : name],
    anyAttribute,
  })
  return (element) => test(isRecord(element) ? element : { value: element })
}

function valueTest<Holder>(
  path: Attribute[],
  scope: FilterScope<Holder>,
  test: (value: unknown) => boolean,
): (holder: Holder) => boolean {
  const [first] = path
  if (!first) return () => false
  return (holder) => someValue(scope.read(holder, first.name), path, 1, test)
}

const attributeAt = (path: Attribute[]): Attribute => {
  const last = path.at(-1)
  if (!last) throw invalidFilter('A schema cannot be compared with anything.')
  return last
}

function searchable<Holder>(text: string, { resolve, anyAttribute }: FilterScope<Holder>): Attribute[] {
  const path = resolve(text)
  if (!anyAttribute && !isSearchable(path.at(-1))) throw invalidFilter(`"${text}" cannot be used in a filter.`)
  return path
}

/** A complex attribute is when one of its members is. */
const isSearchable = (attribute: Attribute | undefined): boolean =>
  attribute !== undefined && (attribute.isSearchable || [...(attribute.subs?.values() ?? [])].some(isSearchable))

/** `attr eq "x"` on a complex attribute means its `value`. */
export function withValue(path: Attribute[]): Attribute[] {
  const value = path.at(-1)?.subs?.get('value')
  return value ? [...path, value] : path
}

const isPresent = (value: unknown): boolean =>
  isRecord(value) ? Object.values(value).some(isPresent) : hasValue(value) && value !== ''
