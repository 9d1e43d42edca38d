import type { Attribute } from './attribute'
import { isRecord } from './values'

/** `added` appended to `present`. Elements with the same key are one: the later adds its members to the earlier, in its place. */
export function addElements(present: unknown[], added: unknown[], attribute: Attribute): unknown[] {
  const byKey = new Map(present.map((element) => [identity(element, attribute), element]))
  for (const element of added) {
    const key = identity(element, attribute)
    const earlier = byKey.get(key)
    byKey.set(key, isRecord(earlier) && isRecord(element) ? { ...earlier, ...element } : element)
  }
  return [...byKey.values()]
}

export function removeElements(present: unknown[], removed: unknown[], attribute: Attribute): unknown[] {
  const gone = new Set(removed.map((element) => identity(element, attribute)))
  return present.filter((element) => !gone.has(identity(element, attribute)))
}

/** What makes two elements the same: the composite key of the schema table, else everything. */
function identity(element: unknown, { key, subs }: Attribute): string {
  if (!isRecord(element) || !key) return JSON.stringify(element)
  return JSON.stringify(
    key.map((name) => {
      const value = element[name]
      return typeof value === 'string' && subs?.get(name.toLowerCase())?.isCaseExact === false
        ? value.toLowerCase()
        : value
    }),
  )
}
