import { immutable, invalidValue } from '../scim-error'
import { type AttributePath, attributePath, isRecord, keyOf } from './attribute-path'
import { elementMatches } from './match-filter'
import { type Filter, parseFilter } from './parse-filter'
import type { Schema } from './schema'

export interface PatchOperation {
  op: string
  path?: string | undefined
  value?: unknown
}

type Holder = Record<string, unknown>

/** The resource after the operations (RFC 7644 section 3.5.2); the one given stays as it is. `op` in any case: the SDK shouts. */
export function patched(resource: Holder, operations: PatchOperation[], schema: Schema): Holder {
  const copy = structuredClone(resource)
  for (const operation of operations) apply(copy, operation, schema)
  return copy
}

function apply(resource: Holder, { op, path, value }: PatchOperation, schema: Schema): void {
  const verb = op.toLowerCase()
  if (verb !== 'add' && verb !== 'replace' && verb !== 'remove') throw invalidValue(`"${op}" is no PATCH operation.`)
  if (path === undefined || path === '') {
    if (verb === 'remove' || !isRecord(value))
      throw invalidValue('An operation without a path needs an object as value.')
    for (const [name, part] of Object.entries(value)) apply(resource, { op, path: name, value: part }, schema)
    return
  }
  const target = parsePath(path, schema)
  const name = target.path.name.toLowerCase()
  if (schema.readOnly.some((attribute) => attribute.toLowerCase() === name)) return
  if (schema.immutable.some((attribute) => attribute.toLowerCase() === name)) {
    const holder = holderOf(resource, target.path)
    if (JSON.stringify(holder[keyOf(holder, target.path.name)]) === JSON.stringify(value)) return
    throw immutable(`${schema.resourceType}.${target.path.name}`)
  }
  if (target.filter) changeElements(resource, target, target.filter, verb, value, schema)
  else changeAttribute(holderOf(resource, target.path), target.path, verb, value, schema)
}

interface Target {
  path: AttributePath
  filter?: Filter
  /** `attr[filter].sub` */
  sub?: string
}

function parsePath(text: string, schema: Schema): Target {
  const bracket = text.indexOf('[')
  if (bracket === -1) return { path: attributePath(text, schema.urns) }
  const close = text.lastIndexOf(']')
  if (close < bracket) throw invalidValue(`"]" is missing in the path "${text}".`)
  const sub = text.slice(close + 1).replace(/^\./, '')
  return {
    path: attributePath(text.slice(0, bracket), schema.urns),
    filter: parseFilter(text.slice(bracket + 1, close)),
    ...(sub === '' ? {} : { sub }),
  }
}

function holderOf(resource: Holder, path: AttributePath): Holder {
  if (path.urn === undefined) return resource
  const extension = resource[path.urn]
  if (isRecord(extension)) return extension
  const fresh: Holder = {}
  resource[path.urn] = fresh
  return fresh
}

function changeAttribute(holder: Holder, path: AttributePath, verb: string, value: unknown, schema: Schema): void {
  const key = keyOf(holder, path.name)
  if (path.sub !== undefined) {
    const inner = isRecord(holder[key]) ? holder[key] : {}
    changeAttribute(inner, { name: path.sub }, verb, value, schema)
    holder[key] = inner
  } else if (verb === 'remove') removeValues(holder, key, value, schema)
  else if (verb === 'add' && (Array.isArray(holder[key]) || Array.isArray(value)))
    holder[key] = merged(asList(holder[key]), asList(value), schema.keys[key])
  else holder[key] = Array.isArray(holder[key]) ? asList(value) : value
}

/** `remove` with a value takes those elements away; without one, the attribute. */
function removeValues(holder: Holder, key: string, value: unknown, schema: Schema): void {
  const present = holder[key]
  if (value === undefined || !Array.isArray(present)) {
    delete holder[key]
    return
  }
  const gone = new Set(asList(value).map((element) => identity(element, schema.keys[key])))
  holder[key] = present.filter((element) => !gone.has(identity(element, schema.keys[key])))
}

function changeElements(
  resource: Holder,
  { path, sub }: Target,
  filter: Filter,
  verb: string,
  value: unknown,
  schema: Schema,
): void {
  const holder = holderOf(resource, path)
  const key = keyOf(holder, path.name)
  const isMeant = (element: unknown) => elementMatches(element, filter, schema, path.name)
  holder[key] = asList(holder[key]).flatMap((element) => {
    if (!isMeant(element)) return [element]
    if (sub !== undefined && isRecord(element)) {
      changeAttribute(element, { name: sub }, verb, value, schema)
      return [element]
    }
    if (verb === 'remove') return []
    return [isRecord(element) && isRecord(value) ? { ...element, ...value } : value]
  })
}

const asList = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

/** Elements with the same key are one: the later replaces the earlier, in its place. */
function merged(present: unknown[], added: unknown[], keys: string[] | undefined): unknown[] {
  const byKey = new Map(present.map((element) => [identity(element, keys), element]))
  for (const element of added) byKey.set(identity(element, keys), element)
  return [...byKey.values()]
}

function identity(element: unknown, keys: string[] | undefined): string {
  if (!isRecord(element) || keys === undefined) return JSON.stringify(element)
  return JSON.stringify(keys.map((key) => element[key]))
}
