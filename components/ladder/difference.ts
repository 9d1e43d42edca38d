/** One line of a found or expected value; what differs from the other side stands between `start` and `end`. */
export interface MarkedLine {
  text: string
  start: number
  end: number
}

/** Both values as lines, with what tells them apart marked. Lists are compared as sets, single values letter by letter. */
export function difference(found: unknown, expected: unknown): { found: MarkedLine[]; expected: MarkedLine[] } {
  const left = lines(found)
  const right = lines(expected)
  const [one] = left
  const [other] = right
  if (one !== undefined && other !== undefined && left.length === 1 && right.length === 1) {
    const { prefix, suffix } = shared(one, other)
    return {
      found: [{ text: one, start: prefix, end: one.length - suffix }],
      expected: [{ text: other, start: prefix, end: other.length - suffix }],
    }
  }
  return { found: marked(left, right), expected: marked(right, left) }
}

/** A value without a counterpart: nothing is marked. */
export const plainLines = (value: unknown): MarkedLine[] => lines(value).map((text) => ({ text, start: 0, end: 0 }))

const marked = (own: string[], others: string[]): MarkedLine[] =>
  own.map((text) => ({ text, start: 0, end: others.includes(text) ? 0 : text.length }))

const lines = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.length === 0 ? ['(none)'] : value.map(printed)
  return [printed(value)]
}

const printed = (value: unknown): string => {
  if (value === null || value === undefined) return '(none)'
  if (typeof value === 'string') return value === '' ? '(empty)' : value
  return JSON.stringify(value) ?? String(value)
}

/** Lengths of the common beginning and end. Less than four letters in common is chance, and then all of it differs. */
const shared = (one: string, other: string): { prefix: number; suffix: number } => {
  const shorter = Math.min(one.length, other.length)
  let prefix = 0
  while (prefix < shorter && one[prefix] === other[prefix]) prefix++
  let suffix = 0
  while (suffix < shorter - prefix && one.at(-1 - suffix) === other.at(-1 - suffix)) suffix++
  return prefix + suffix < 4 && one !== other ? { prefix: 0, suffix: 0 } : { prefix, suffix }
}
