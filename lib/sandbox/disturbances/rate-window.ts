import type { DomainState } from '../world/domain-state'
import type { RateGroup, RateLimit } from './rate-limits'

interface Window {
  start: number
  calls: number
}

const windows = new WeakMap<DomainState, Map<string, Window>>()

/**
 * Counts one call and says whether it is one too many. The windows are whole seconds and whole minutes of the domain's clock; how
 * the real ones begin is not published. A refused call is not counted.
 */
export function exceeds(domain: DomainState, group: RateGroup, { second, minute }: RateLimit, now: number): boolean {
  const inSecond = windowOf(domain, `${group} second`, Math.floor(now / 1000))
  const inMinute = windowOf(domain, `${group} minute`, Math.floor(now / 60_000))
  if (inSecond.calls >= second || inMinute.calls >= minute) return true
  inSecond.calls += 1
  inMinute.calls += 1
  return false
}

function windowOf(domain: DomainState, name: string, start: number): Window {
  let held = windows.get(domain)
  if (!held) {
    held = new Map()
    windows.set(domain, held)
  }
  const known = held.get(name)
  if (known?.start === start) return known
  const fresh = { start, calls: 0 }
  held.set(name, fresh)
  return fresh
}

/** Begins to count anew. */
export const forgetWindows = (domain: DomainState): boolean => windows.delete(domain)
