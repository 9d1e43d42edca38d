import type { DomainProfile, DomainState } from '../world/domain-state'

/** What a world is on its first day. */
export interface WorldPlan {
  profiles: DomainProfile[]
  /** Fills a domain that has nothing but its key. The whole world is written to disk afterwards. */
  fill(domain: DomainState, now: number): void
}
