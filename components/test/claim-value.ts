import { timeClaims } from '@/lib/jose/time-claims'

/** A claim's value as text: a string as it is, anything else as JSON. */
export const printedClaim = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))

/** The ISO instant a time claim names, when it is a number of seconds. `null`: it is none, or is not written as one. */
export function claimInstant(name: string, value: unknown): string | null {
  if (!timeClaims.has(name) || typeof value !== 'number') return null
  const date = new Date(value * 1000)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** What is odd about a time claim's form, one sentence; `undefined`: nothing. */
export function timeTrouble(name: string, value: unknown): string | undefined {
  if (!timeClaims.has(name)) return undefined
  if (typeof value === 'string') return 'This is text. It must be a number.'
  if (typeof value !== 'number') return 'This must be a number of seconds.'
  return value >= 1e11 ? 'This is in milliseconds. It must be in seconds.' : undefined
}
