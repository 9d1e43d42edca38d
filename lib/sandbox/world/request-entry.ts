import type { LoggedRequest, PrivateCause } from '../sandbox-types'
import type { World } from './world'

/** A line of the request log while its request is being answered. All members from the start: one shape is cheaper than many. */
export interface RequestEntry {
  seq: number
  /** Milliseconds since the epoch, by the sandbox's clock. */
  at: number
  domain: string
  method: string
  path: string
  status: number
  milliseconds: number
  caller: string | undefined
  cause: PrivateCause | undefined
  disturbance: string | undefined
}

/** Who asks, as far as it was read: a client id, a user name or the name of a signing key; never a token. */
export function noteCaller(world: World, caller: string): void {
  if (world.entry) world.entry.caller = caller
}

export function noteDisturbance(world: World, kind: string): void {
  const { entry } = world
  if (entry) entry.disturbance = entry.disturbance === undefined ? kind : `${entry.disturbance}, ${kind}`
}

/** As it is told: instants as text, what is not known left out. */
export function loggedRequest({ at, milliseconds, caller, cause, disturbance, ...entry }: RequestEntry): LoggedRequest {
  return {
    ...entry,
    at: new Date(at).toISOString(),
    milliseconds: Math.round(milliseconds * 100) / 100,
    ...(caller === undefined ? {} : { caller }),
    ...(cause === undefined ? {} : { cause }),
    ...(disturbance === undefined ? {} : { disturbance }),
  }
}
