import type { PrivateCause } from './sandbox-types'
import type { World } from './world/world'

/** Where a request was refused, for the private list. */
export interface RefusedAt {
  domain: string
  method: string
  path: string
}

/** Remembers why a call was really refused and returns the number of the refusal. */
export function recordRefusal(world: World, at: RefusedAt, status: number, gate: string, detail: string): number {
  const cause = noteCause(world, at, status, gate, detail)
  world.refusals.add(cause)
  return cause.seq
}

/** The same for the request log alone: a refused change of the domain is no gate that a call met. */
export function noteCause(world: World, at: RefusedAt, status: number, gate: string, detail: string): PrivateCause {
  world.counts.causes += 1
  const instant = new Date(world.now()).toISOString()
  const { domain, method, path } = at
  const cause = { seq: world.counts.causes, at: instant, domain, method, path, status, gate, detail: shortened(detail) }
  if (world.entry) world.entry.cause = cause
  return cause
}

/** Characters of what a request said that a cause repeats. */
const longest = 1000

/** Copied: a slice would hold on to the whole, and a request of a megabyte leaves two thousand of them. */
const shortened = (detail: string): string =>
  detail.length > longest ? `${Buffer.from(detail.slice(0, longest)).toString()}…` : detail
