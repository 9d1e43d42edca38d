import { isDeepStrictEqual } from 'node:util'
import { immutable } from '../scim-error'
import type { Attributes } from './attribute'
import { attributeNamed } from './read-table'
import { hasValue, isRecord } from './values'

type Holder = Record<string, unknown>

/** The body of a PUT with what it cannot clear: read-only members, and immutable or write-only ones it leaves out. */
export function keepMembers(
  before: Holder,
  input: Holder,
  attributes: Attributes | undefined,
  isInside = false,
): Holder {
  const draft = { ...input }
  for (const [name, old] of Object.entries(before)) {
    const { mutability, isMulti, subs } = attributeNamed(attributes, name)
    // Inside a complex attribute the server writes anew what is its own; with the attribute it goes.
    if (mutability === 'readOnly') {
      if (!isInside || Object.keys(input).length > 0) draft[name] = old
    } else if (mutability !== 'readWrite') draft[name] = input[name] ?? old
    else if (subs && !isMulti && isRecord(old)) {
      const given = input[name]
      const inner = keepMembers(old, isRecord(given) ? given : {}, subs, true)
      if (Object.keys(inner).length > 0) draft[name] = inner
    }
  }
  return draft
}

/** RFC 7644 sections 3.5.1 and 3.5.2: an immutable attribute can be set as long as it has no value, and must stay afterwards. */
export function refuseChanges(before: Holder, draft: Holder, attributes: Attributes, at: string): void {
  for (const { name, mutability, isMulti, subs } of attributes.values()) {
    const [old, next] = [before[name], draft[name]]
    if (!hasValue(old)) continue
    const path = `${at}${name.startsWith('urn:') ? ':' : '.'}${name}`
    if (mutability === 'immutable') {
      if (!isDeepStrictEqual(old, next)) throw immutable(path)
    } else if (subs && !isMulti && mutability === 'readWrite' && isRecord(old))
      refuseChanges(old, isRecord(next) ? next : {}, subs, path)
  }
}
