import { isDeeper } from '../../http/is-deeper'
import { invalidValue } from '../scim-error'
import type { Attribute, Attributes } from './attribute'
import { addElements } from './elements'
import { attributeNamed } from './read-table'
import { asList, hasValue, isRecord } from './values'

/** No resource is nested deeper, and what is kept must be written out again by code that calls itself. */
const deepest = 20

/**
 * Members as they may be kept: wire names, types and values right, nothing read-only, nothing null (RFC 7643 section 2.5: the same
 * as absent). What the table does not know stays as it came. `at` begins messages, e.g. `App.allowedScopes`.
 */
export function readMembers(
  body: Record<string, unknown>,
  attributes: Attributes | undefined,
  at: string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, unknown][] => {
      const attribute = attributeNamed(attributes, name)
      if (name === '__proto__' || attribute.mutability === 'readOnly' || value === null) return []
      const read = readValue(attribute, value, `${at}${name.startsWith('urn:') ? ':' : '.'}${attribute.name}`)
      return read === undefined ? [] : [[attribute.name, read]]
    }),
  )
}

/** A value for `attribute`: a list where it has several. `undefined` when nothing of it may be written. */
export function readValue(attribute: Attribute, value: unknown, at: string): unknown {
  if (!attribute.isMulti) return readOne(attribute, value, at)
  const elements = asList(value).map((element) => readOne(attribute, element, at))
  return attribute.key ? addElements([], elements, attribute) : elements
}

/** One value, or one element of several. */
export function readOne(attribute: Attribute, value: unknown, at: string): unknown {
  switch (attribute.type) {
    case 'complex': {
      if (!isRecord(value)) throw invalidValue(`${at} must be an object.`)
      const members = readMembers(value, attribute.subs, at)
      return Object.keys(members).length === 0 && !attribute.isMulti ? undefined : members
    }
    case 'boolean':
      if (typeof value !== 'boolean') throw invalidValue(`${at} must be true or false.`)
      return value
    case 'integer':
    case 'decimal':
      return readNumber(attribute, value, at)
    case 'dateTime':
      if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) throw invalidValue(`${at} must be a date.`)
      return value
    case 'string':
    case 'binary':
    case 'reference':
      return readText(attribute, value, at)
    case 'undeclared':
      if (isDeeper(value, deepest)) throw invalidValue(`${at} is nested deeper than ${deepest} levels.`)
      return value
  }
}

function readNumber({ type, min, max }: Attribute, value: unknown, at: string): number {
  if (typeof value !== 'number' || (type === 'integer' && !Number.isSafeInteger(value)))
    throw invalidValue(`${at} must be ${type === 'integer' ? 'a whole number' : 'a number'}.`)
  if (min !== undefined && value < min) throw invalidValue(`${at} must be ${min} or more.`)
  if (max !== undefined && value > max) throw invalidValue(`${at} must be ${max} or less.`)
  return value
}

/** Of a value in other case, where case does not count, the spelling of the table is kept. */
function readText({ values, isCaseExact }: Attribute, value: unknown, at: string): string {
  if (typeof value !== 'string') throw invalidValue(`${at} must be a text.`)
  if (!values) return value
  const fold = (text: string) => (isCaseExact ? text : text.toLowerCase())
  const known = values.find((candidate) => fold(candidate) === fold(value))
  if (known === undefined) throw invalidValue(`${at} cannot be "${value}", only ${values.join(', ')}.`)
  return known
}

/** Names of required attributes that are not there, also inside of what is there. */
export function missingNames(holder: Record<string, unknown>, attributes: Attributes, at = ''): string[] {
  const names = [...attributes.values()].flatMap((attribute) => {
    const { name, subs, mutability, isRequired } = attribute
    const value = holder[name]
    if (mutability === 'readOnly') return []
    if (value === undefined || value === null || value === '') return isRequired ? [`${at}${name}`] : []
    if (!subs) return []
    const inside = `${at}${name}${name.startsWith('urn:') ? ':' : '.'}`
    return asList(value).flatMap((element) => (isRecord(element) ? missingNames(element, subs, inside) : []))
  })
  return [...new Set(names)]
}

/** The core schema and the extensions a resource has members of. */
export const schemasOf = (urn: string, holder: Record<string, unknown>): string[] => [
  urn,
  ...Object.keys(holder).filter((name) => name.startsWith('urn:') && hasValue(holder[name])),
]
