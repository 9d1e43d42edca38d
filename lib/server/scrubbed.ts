import 'server-only'
import * as z from 'zod'
import { redact, secretNames } from '../domain/redact'

const longest = 4_000
const deepest = 6

/** Anything of JSON with every string without secrets, for headers and claims, which may hold whatever somebody put there. */
export function scrubbed(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redact(value.slice(0, longest))
  if (typeof value !== 'object' || value === null) return value
  if (depth === deepest) return '…'
  if (Array.isArray(value)) return value.slice(0, 200).map((each) => scrubbed(each, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 200)
      .map(([name, each]) => [redact(name), secretNames.includes(name) ? '…' : scrubbed(each, depth + 1)]),
  )
}

/** A string that holds no secret. */
export const text = z.string().transform((value) => redact(value.slice(0, longest)))

/** A JWT's header or claims. */
export const claims = z.record(z.string(), z.unknown()).transform((value) => scrubbed(value) as Record<string, unknown>)
