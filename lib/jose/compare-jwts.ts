import type { DecodedJwt } from '../facts/jwt-facts'
import { timeClaims } from './time-claims'

/** One member of two JWTs, header or claim, side by side. */
export interface MemberDifference {
  part: 'header' | 'claims'
  name: string
  /** Absent: it is not there. */
  first?: { value: unknown }
  second?: { value: unknown }
  /** `rewritten`: the same, in another form or order. */
  state: 'same' | 'rewritten' | 'differs' | 'only-first' | 'only-second'
  /** Of two instants: by how many seconds the second one is later. */
  later?: number
  /** It differs in any two tokens, also of the same client for the same call. */
  isOwn: boolean
}

/** What belongs to one token alone: when and as which it was made. */
const ownMembers = new Set([...timeClaims, 'jti', 'nonce', 'at_hash', 'sid'])

/**
 * Every member of either, those of the first in its order, then what only the second has. Times are compared as times, lists (`scope`
 * too, which is one in a text) as sets, and anything else letter by letter.
 */
export function compareJwts(first: DecodedJwt, second: DecodedJwt): MemberDifference[] {
  return (['header', 'claims'] as const).flatMap((part) => {
    const names = new Set([...Object.keys(first[part]), ...Object.keys(second[part])])
    return Array.from(names, (name) =>
      compareMember(part, name, memberOf(first[part], name), memberOf(second[part], name)),
    )
  })
}

type Member = { value: unknown } | undefined

const memberOf = (members: Record<string, unknown>, name: string): Member =>
  Object.hasOwn(members, name) ? { value: members[name] } : undefined

function compareMember(part: MemberDifference['part'], name: string, first: Member, second: Member): MemberDifference {
  const isOwn = part === 'claims' && ownMembers.has(name)
  const row = { part, name, isOwn, ...(first && { first }), ...(second && { second }) }
  if (!second) return { ...row, state: 'only-first' }
  if (!first) return { ...row, state: 'only-second' }
  if (written(first.value) === written(second.value)) return { ...row, state: 'same' }
  if (part === 'claims' && timeClaims.has(name) && typeof first.value === 'number' && typeof second.value === 'number')
    return { ...row, state: 'differs', later: second.value - first.value }
  const isRewritten = sameSet(setOf(name, first.value), setOf(name, second.value))
  return { ...row, state: isRewritten ? 'rewritten' : 'differs' }
}

/** The values of a claim that holds several, in no order; `undefined`: it holds one. */
export function setOf(name: string, value: unknown): unknown[] | undefined {
  if (name === 'scope' && typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '')
  // One audience is written as a text, several as a list.
  if (name === 'aud' && typeof value === 'string') return [value]
  return Array.isArray(value) ? value : undefined
}

function sameSet(one: unknown[] | undefined, other: unknown[] | undefined): boolean {
  if (!one || !other) return false
  const [ones, others] = [new Set(one.map(written)), new Set(other.map(written))]
  return ones.size === others.size && [...ones].every((value) => others.has(value))
}

/** As JSON, the names of members in order. Nothing that was decoded is nested so deep that this could overflow. */
const written = (value: unknown): string => JSON.stringify(sorted(value)) ?? 'undefined'

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as Record<string, unknown>)
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, each]) => [name, sorted(each)]),
  )
}
