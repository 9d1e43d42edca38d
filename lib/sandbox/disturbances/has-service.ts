import { designHost, findInstance } from '../services/instances'
import type { DomainState } from '../world/domain-state'

/** Whether something with a clock and limits of its own answers under this name below a domain. */
export const hasService = (domain: DomainState, name: string): boolean =>
  findInstance(domain, name) !== undefined || domain.gateways.get(name) !== undefined || name === designHost(domain)
