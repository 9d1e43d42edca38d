import type { Attribute } from './attribute'

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A null is as good as nothing (RFC 7643 section 2.5), and so is an empty list. */
export const hasValue = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

/** One object alone is accepted for a list of one, as in public scripts. */
export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : hasValue(value) ? [value] : [])

/** Whether a value that `path` leads to from `value` passes; of a list, any element. */
export function someValue(value: unknown, path: Attribute[], at: number, test: (value: unknown) => boolean): boolean {
  if (Array.isArray(value)) return value.some((element) => someValue(element, path, at, test))
  const step = path[at]
  if (step === undefined) return hasValue(value) && test(value)
  return isRecord(value) && someValue(value[step.name], path, at + 1, test)
}

/** The first value that `path` leads to, for sorting. */
export function firstValue(value: unknown, path: Attribute[], at: number): unknown {
  if (Array.isArray(value)) {
    for (const element of value) {
      const found = firstValue(element, path, at)
      if (hasValue(found)) return found
    }
    return undefined
  }
  const step = path[at]
  if (step === undefined) return value
  return isRecord(value) ? firstValue(value[step.name], path, at + 1) : undefined
}
