import { invalidValue, noTarget } from '../scim-error'
import type { Attribute, Schema } from './attribute'
import { elementTest } from './compile-filter'
import { addElements, removeElements } from './elements'
import type { Filter } from './filter'
import { type PatchTarget, patchTarget } from './patch-path'
import { readOne, readValue } from './read-value'
import { asList, isRecord } from './values'

export interface PatchOperation {
  op: string
  path?: string | undefined
  value?: unknown
}

type Holder = Record<string, unknown>
type Verb = 'add' | 'replace' | 'remove'

/** A copy of `resource` after the operations, in order. Read-only attributes and those in `hidden` stay as they are. */
export function patched<T extends object>(
  resource: T,
  operations: PatchOperation[],
  schema: Schema,
  hidden: string[] = [],
): T {
  const copy = structuredClone(resource) as Holder
  // `schemas` follows from the extensions that are there; nobody writes it.
  const isKept = (name: string) => name === 'schemas' || hidden.includes(name)
  for (const operation of operations) applyOperation(copy, operation, schema, isKept)
  return copy as T
}

/** Operations of a PATCH body. The SDK sends `ADD`, documents show `add`. */
export function readOperations(body: Holder): PatchOperation[] {
  const { Operations } = body
  if (!Array.isArray(Operations)) throw invalidValue('Operations must be a list.')
  return Operations.map((operation): PatchOperation => {
    if (!isRecord(operation)) throw invalidValue('Each of the Operations must be an object.')
    const { op, path, value } = operation
    if (typeof op !== 'string') throw invalidValue('An operation must say what it does in "op".')
    if (path !== undefined && path !== null && typeof path !== 'string') throw invalidValue('A path must be a text.')
    return { op, value, ...(typeof path === 'string' && path.trim() !== '' && { path }) }
  })
}

function applyOperation(
  resource: Holder,
  { op, path, value }: PatchOperation,
  schema: Schema,
  isKept: (name: string) => boolean,
): void {
  const verb = verbOf(op, value)
  const target = path === undefined ? { path: [] } : patchTarget(path, schema)
  const [first] = target.path
  if (first === undefined) {
    if (verb === 'remove') throw noTarget('A remove operation without a path would take everything.')
    if (!isRecord(value)) throw invalidValue('An operation without a path needs an object of attributes.')
    for (const [name, inner] of Object.entries(value))
      applyOperation(resource, { op: verb, path: name, value: inner }, schema, isKept)
    return
  }
  const isReadOnly = [...target.path, ...(target.sub ? [target.sub] : [])].some(
    ({ mutability }) => mutability === 'readOnly',
  )
  if (isReadOnly || isKept(first.name)) return
  applyAt(resource, target, verb, value, schema.resourceType)
}

function verbOf(op: string, value: unknown): Verb {
  const verb = op.toLowerCase()
  if (verb !== 'add' && verb !== 'replace' && verb !== 'remove') throw invalidValue(`"${op}" is no PATCH operation.`)
  if (verb !== 'remove' && value === undefined) throw invalidValue(`A PATCH operation "${op}" needs a value.`)
  // RFC 7643 section 2.5: null is "no value".
  return verb === 'replace' && value === null ? 'remove' : verb
}

function applyAt(resource: Holder, { path, filter, sub }: PatchTarget, verb: Verb, value: unknown, type: string): void {
  const at = [type, ...path.map(({ name }) => name)].join('.')
  if (filter) {
    const [attribute] = path.slice(-1)
    if (!attribute) return
    inHolder(resource, path.slice(0, -1), (holder) => changeElements(holder, attribute, filter, sub, verb, value, at))
  } else changeAt(resource, path, verb, value, at)
}

/** Down to the object that has the last attribute; makes what is missing on the way and leaves nothing empty behind. */
function inHolder(holder: Holder, [first, ...rest]: Attribute[], work: (holder: Holder) => void): void {
  if (!first) {
    work(holder)
    return
  }
  const inner = holder[first.name]
  if (first.isMulti || Array.isArray(inner)) {
    for (const element of asList(inner)) if (isRecord(element)) inHolder(element, rest, work)
    return
  }
  const record = isRecord(inner) ? inner : {}
  inHolder(record, rest, work)
  if (Object.keys(record).length > 0) holder[first.name] = record
  else delete holder[first.name]
}

function changeAt(resource: Holder, path: Attribute[], verb: Verb, value: unknown, at: string): void {
  const attribute = path.at(-1)
  if (!attribute) return
  const { name } = attribute
  inHolder(resource, path.slice(0, -1), (holder) => {
    const present = holder[name]
    if (verb === 'remove') {
      if (value === undefined || value === null || !Array.isArray(present)) delete holder[name]
      else holder[name] = removeElements(present, asList(value), attribute)
      return
    }
    const read = readValue(attribute, value, at)
    if (verb === 'add' && (attribute.isMulti || Array.isArray(present)))
      holder[name] = addElements(asList(present), asList(read), attribute)
    // RFC 7644 section 3.5.2: members of a single complex attribute that are not named are left as they are.
    else if (attribute.subs && isRecord(read) && isRecord(present)) holder[name] = { ...present, ...read }
    else if (read !== undefined) holder[name] = read
  })
}

function changeElements(
  holder: Holder,
  attribute: Attribute,
  filter: Filter,
  sub: Attribute | undefined,
  verb: Verb,
  value: unknown,
  at: string,
): void {
  if (!attribute.isMulti && !Array.isArray(holder[attribute.name]))
    throw invalidValue(`${at} has no elements that a filter could choose from.`)
  const isMeant = elementTest(filter, attribute, true)
  const present = asList(holder[attribute.name])
  const meant = new Set(present.filter(isMeant))
  if (meant.size === 0) {
    // RFC 7644 section 3.5.2.3.
    if (verb !== 'remove') throw noTarget(`Nothing in ${at} matches the filter of the path.`)
    return
  }
  holder[attribute.name] = present.flatMap((element) => {
    if (!meant.has(element)) return [element]
    if (sub && isRecord(element)) {
      changeAt(element, [sub], verb, value, at)
      return [element]
    }
    if (verb === 'remove') return []
    const read = readOne(attribute, value, at)
    return [verb === 'add' && isRecord(element) && isRecord(read) ? { ...element, ...read } : read]
  })
}
