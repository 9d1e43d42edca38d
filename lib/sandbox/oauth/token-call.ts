import type { Incoming } from '../http/incoming'
import type { DomainState } from '../world/domain-state'
import type { World } from '../world/world'

/** One request to the token endpoint. */
export interface TokenCall {
  world: World
  domain: DomainState
  /** The domain URL the request came to. */
  base: string
  request: Incoming
  form: URLSearchParams
  /** Milliseconds since the epoch. */
  now: number
}
