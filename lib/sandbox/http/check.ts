/** A mistake in something a person wrote, told with where it stands. */
export class Mistake extends Error {}

type Members = Record<string, unknown>

/** Where a value stands, e.g. `$.domains[0].apps[3]`. */
export type At = string

/** An object that has no other members than these. */
export function members(value: unknown, at: At, known: readonly string[]): Members {
  if (!isMembers(value)) throw new Mistake(`${at} must be an object, not ${kindOf(value)}.`)
  const unknown = Object.keys(value).find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new Mistake(`${at} has an unknown member "${unknown}"; it may have: ${known.join(', ')}.`)
  return value
}

export function text(value: unknown, at: At): string {
  if (typeof value !== 'string' || value === '') throw new Mistake(`${at} must be a text, not ${kindOf(value)}.`)
  return value
}

export function whole(value: unknown, at: At, min: number, max: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max)
    throw new Mistake(`${at} must be a whole number from ${min} to ${max}, not ${kindOf(value)}.`)
  return value
}

export function flag(value: unknown, at: At): boolean {
  if (typeof value !== 'boolean') throw new Mistake(`${at} must be true or false, not ${kindOf(value)}.`)
  return value
}

export function list(value: unknown, at: At): unknown[] {
  if (!Array.isArray(value)) throw new Mistake(`${at} must be a list, not ${kindOf(value)}.`)
  return value
}

export function oneOf<T extends string>(value: unknown, at: At, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw new Mistake(`${at} must be one of ${choices.join(', ')}, not ${kindOf(value)}.`)
  return found
}

/** Reads a member when it is there. */
export const optional = <T>(value: unknown, read: (present: unknown) => T): T | undefined =>
  value === undefined ? undefined : read(value)

/** JSON as somebody sent it; `what` begins the sentence, e.g. "The body". */
export function parseJson(source: string, what: string): unknown {
  try {
    return JSON.parse(source)
  } catch (thrown) {
    throw new Mistake(`${what} is not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}.`)
  }
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return JSON.stringify(value).slice(0, 60)
}
