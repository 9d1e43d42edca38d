import { redact } from './redact'
import { secretNames } from './secret-shapes'

const longest = 4_000
const deepest = 6

/** Anything of JSON without the secrets in it: headers and claims may hold whatever somebody put there. */
export const withoutSecrets = <T>(value: T): T => cleaned(value, 0) as T

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redact(value.slice(0, longest))
  if (typeof value !== 'object' || value === null) return value
  if (depth === deepest) return '…'
  if (Array.isArray(value)) return value.slice(0, 200).map((each) => cleaned(each, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 200)
      .map(([name, each]) => [redact(name), secretNames.includes(name) ? '…' : cleaned(each, depth + 1)]),
  )
}
