import type { DomainState } from '../world/domain-state'
import type { Grant } from '../world/resources'
import { clockShift } from './clock-shift'

/** Those grants that have taken effect: all, unless a disturbance holds up the ones made since it came. */
export function inEffect(domain: DomainState, grants: Grant[]): Grant[] {
  if (domain.disturbances.size() === 0) return grants
  const delays = domain.disturbances.all().filter(({ kind }) => kind === 'late-grants')
  if (delays.length === 0) return grants
  const now = domain.now() + clockShift(domain)
  return grants.filter(({ meta }) => {
    const created = Date.parse(meta.created)
    return !delays.some(({ since, seconds = 0 }) => created >= Date.parse(since) && created > now - seconds * 1000)
  })
}
