import type { BulkOperation } from './bulk-request'

const whole = /^bulkId:(.+)$/
const inPath = /bulkId:([^/?]+)/g

/** Names of the operations whose new ids this one needs. */
export function referencesOf({ path, data }: Pick<BulkOperation, 'path' | 'data'>): string[] {
  const found = new Set([...path.matchAll(inPath)].flatMap(([, name]) => name ?? []))
  visit(data, (text) => {
    const name = whole.exec(text)?.[1]
    if (name !== undefined) found.add(name)
    return text
  })
  return [...found]
}

/** The operation with each `bulkId:<name>` replaced by the id that `ids` has for it. */
export function resolved(operation: BulkOperation, ids: Map<string, string>): BulkOperation {
  const path = operation.path.replace(inPath, (text, name: string) => ids.get(name) ?? text)
  if (operation.data === undefined) return { ...operation, path }
  const data = visit(operation.data, (text) => ids.get(whole.exec(text)?.[1] ?? '') ?? text)
  return { ...operation, path, data }
}

/** The value with each text in it passed through `change`. */
function visit(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((element) => visit(element, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, visit(member, change)]))
}
