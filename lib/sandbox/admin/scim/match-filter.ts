import { invalidFilter } from '../scim-error'
import { type AttributePath, attributePath, isRecord, valuesAt } from './attribute-path'
import type { Filter, Operator } from './parse-filter'
import type { Schema } from './schema'

/** Judges a served resource by a filter. */
export function matches(resource: Record<string, unknown>, filter: Filter, schema: Schema): boolean {
  return judge(resource, filter, schema, '')
}

/** Judges one element of the multi-valued attribute `inside`, as in `allowedScopes[fqs eq "…"]`. */
export function elementMatches(element: unknown, filter: Filter, schema: Schema, inside: string): boolean {
  return judge(isRecord(element) ? element : { value: element }, filter, schema, inside)
}

function judge(resource: Record<string, unknown>, filter: Filter, schema: Schema, inside: string): boolean {
  switch (filter.op) {
    case 'and':
      return filter.all.every((part) => judge(resource, part, schema, inside))
    case 'or':
      return filter.all.some((part) => judge(resource, part, schema, inside))
    case 'not':
      return !judge(resource, filter.filter, schema, inside)
    case 'pr':
      return lookUp(resource, filter.path, schema, inside).values.some(isPresent)
    case 'some': {
      const { values } = lookUp(resource, filter.path, schema, inside)
      return values.some((element) => elementMatches(element, filter.filter, schema, filter.path))
    }
    default: {
      const { values, isExact } = lookUp(resource, filter.path, schema, inside)
      const { op, value } = filter
      // RFC 7644: a missing attribute is not equal to anything.
      if (op === 'ne') return values.every((found) => !compare('eq', found, value, isExact))
      return values.some((found) => compare(op, found, value, isExact))
    }
  }
}

function lookUp(resource: Record<string, unknown>, text: string, schema: Schema, inside: string) {
  const path = attributePath(text, schema.urns)
  const full = fullName(path, inside)
  const isListed = (names: string[]) => names.some((name) => name.toLowerCase() === full)
  if (isListed(schema.unsearchable)) throw invalidFilter(`"${text}" cannot be used in a filter.`)
  return { values: plain(valuesAt(resource, path)), isExact: isListed(schema.caseExact) }
}

const fullName = ({ name, sub }: AttributePath, inside: string): string =>
  [inside, name, sub]
    .filter((part) => part !== undefined && part !== '')
    .join('.')
    .toLowerCase()

/** `attr eq "x"` on a complex multi-valued attribute means its `value`. */
const plain = (values: unknown[]): unknown[] =>
  values.map((value) => (isRecord(value) && 'value' in value ? value.value : value))

const isPresent = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

function compare(op: Exclude<Operator, 'ne'>, found: unknown, wanted: unknown, isExact: boolean): boolean {
  // Public scripts quote booleans and numbers; a domain takes both.
  if (typeof found === 'boolean') return op === 'eq' && String(found) === String(wanted).toLowerCase()
  if (typeof found === 'number') return order(op, found - Number(wanted))
  if (typeof found !== 'string') return false
  const fold = (text: string) => (isExact ? text : text.toLowerCase())
  const [a, b] = [fold(found), fold(String(wanted))]
  switch (op) {
    case 'eq':
      return a === b
    case 'co':
      return a.includes(b)
    case 'sw':
      return a.startsWith(b)
    case 'ew':
      return a.endsWith(b)
    default:
      return order(op, difference(a, b))
  }
}

/** Instants are compared as such, other texts by code unit. */
function difference(a: string, b: string): number {
  if (/^\d{4}-\d\d-\d\dt/i.test(a) && /^\d{4}-\d\d-\d\dt/i.test(b)) return Date.parse(a) - Date.parse(b)
  return a === b ? 0 : a < b ? -1 : 1
}

function order(op: string, distance: number): boolean {
  switch (op) {
    case 'eq':
      return distance === 0
    case 'gt':
      return distance > 0
    case 'ge':
      return distance >= 0
    case 'lt':
      return distance < 0
    case 'le':
      return distance <= 0
    default:
      return false
  }
}
