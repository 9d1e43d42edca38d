import type { DomainState } from '../world/domain-state'
import type { DisturbanceRow } from './disturbance-row'

/** What shifts a clock: that of a service, by name, or the domain's own. */
export const shiftsOf = (domain: DomainState, service?: string): DisturbanceRow[] =>
  domain.disturbances.all().filter((row) => row.kind === 'clock-shift' && row.service === service)

/** Milliseconds by which the clock is ahead. */
export const clockShift = (domain: DomainState, service?: string): number =>
  shiftsOf(domain, service).reduce((sum, { seconds = 0 }) => sum + seconds, 0) * 1000
