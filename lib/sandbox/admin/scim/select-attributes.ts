import { attributePath, isRecord, keyOf } from './attribute-path'
import type { Schema } from './schema'

export interface Selection {
  /** Names as asked: `attr`, `attr.sub`, `URN`, `URN:attr`. Empty: none were. */
  attributes: string[]
  /** `all`, `always`, `default`, `request`, `never`, lower case. */
  sets: string[]
}

type Holder = Record<string, unknown>

/**
 * The part of a resource that is returned: `always` and `default` attributes when nothing is asked, else `always` and what is
 * asked. What has no value is left out.
 */
export function selectAttributes(resource: Holder, { attributes, sets }: Selection, schema: Schema): Holder {
  const names = Object.keys(resource).filter((name) => hasValue(resource[name]))
  const present = names.filter((name) => !schema.never.includes(name))
  if (attributes.length === 0 && sets.length === 0) return pick(resource, present.filter(isDefault(schema)))
  const isIn = (name: string): boolean => {
    if (schema.always.includes(name) || sets.includes('all')) return true
    return schema.request.includes(name) ? sets.includes('request') : sets.includes('default')
  }
  const chosen = pick(resource, present.filter(isIn))
  for (const asked of attributes) addAsked(chosen, resource, asked, schema)
  return chosen
}

const isDefault = (schema: Schema) => (name: string) => !schema.request.includes(name)

const pick = (resource: Holder, names: string[]): Holder =>
  Object.fromEntries(names.map((name) => [name, resource[name]]))

const hasValue = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

function addAsked(chosen: Holder, resource: Holder, asked: string, schema: Schema): void {
  // `members[startIndex=1&count=10]` pages inside an attribute; the sandbox returns all of it.
  const path = attributePath(asked.replace(/\[.*$/, ''), schema.urns)
  if (path.urn !== undefined) {
    const extension = resource[path.urn]
    if (!isRecord(extension)) return
    const inner = isRecord(chosen[path.urn]) ? (chosen[path.urn] as Holder) : {}
    addOne(inner, extension, path.name, path.sub)
    chosen[path.urn] = inner
  } else if (!schema.never.includes(keyOf(resource, path.name))) addOne(chosen, resource, path.name, path.sub)
}

function addOne(chosen: Holder, resource: Holder, name: string, sub: string | undefined): void {
  const key = keyOf(resource, name)
  const value = resource[key]
  if (!hasValue(value)) return
  if (sub === undefined) {
    chosen[key] = value
    return
  }
  const only = (element: unknown): Holder => {
    if (!isRecord(element)) return {}
    const subKey = keyOf(element, sub)
    return subKey in element ? { [subKey]: element[subKey] } : {}
  }
  const before = chosen[key]
  if (Array.isArray(value))
    chosen[key] = value.map((element, index) => {
      const earlier = Array.isArray(before) ? before[index] : undefined
      return { ...(isRecord(earlier) ? earlier : {}), ...only(element) }
    })
  else chosen[key] = { ...(isRecord(before) ? before : {}), ...only(value) }
}
