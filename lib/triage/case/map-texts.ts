/** Deeper than anything a case holds; a file that somebody else wrote must not exhaust the stack. */
const deepest = 200

/** The same value with every text in it changed; names of members stay. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  return mapped(value, change, 0) as T
}

function mapped(value: unknown, change: (text: string) => string, depth: number): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth === deepest) return '…'
  if (Array.isArray(value)) return value.map((each) => mapped(each, change, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapped(each, change, depth + 1)]))
}
