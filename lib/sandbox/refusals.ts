import type { World } from './world/world'

const kept = 2000

/** Where a request was refused, for the private list. */
export interface RefusedAt {
  domain: string
  method: string
  path: string
}

/** Remembers why a request was really refused and returns the number of the refusal. */
export function recordRefusal(world: World, at: RefusedAt, status: number, gate: string, detail: string): number {
  world.lastRefusal += 1
  world.refusals.push({
    seq: world.lastRefusal,
    at: new Date(world.now()).toISOString(),
    ...at,
    status,
    gate,
    detail,
  })
  if (world.refusals.length > kept) world.refusals.shift()
  return world.lastRefusal
}
