import type { Incoming } from '../../http/incoming'
import type { DomainState } from '../../world/domain-state'
import type { World } from '../../world/world'

/** One request that a person's browser makes. */
export interface PageCall {
  world: World
  domain: DomainState
  request: Incoming
  url: URL
  /** The domain URL the request came to. */
  base: string
  /** Milliseconds since the epoch. */
  now: number
}

export const atPage = ({ domain, request, url }: PageCall) => ({
  domain: domain.profile.name,
  method: request.method,
  path: url.pathname,
})
