import type { DomainState } from '../world/domain-state'

/** Milliseconds by which a clock is ahead: that of an instance, by name, or the domain's own. */
export function clockShift(domain: DomainState, service?: string): number {
  let seconds = 0
  for (const row of domain.disturbances.all())
    if (row.kind === 'clock-shift' && row.service === service) seconds += row.seconds ?? 0
  return seconds * 1000
}
