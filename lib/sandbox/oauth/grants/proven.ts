import type { App } from '../../world/resources'
import type { Principal } from '../principal'
import type { TokenCall } from '../token-call'

/** What a grant has shown, before the scope is judged. */
export interface Proven {
  principal: Principal
  /** The `scope` parameter that counts. */
  scope: string | null
  /** Whether this grant may begin a line of refresh tokens; with `family`, it goes on with one. */
  mayRefresh: boolean
  family?: string
  /** What a next refresh token stands for, when that is more than `scope`. */
  refreshScope?: string
  nonce?: string
  /** Spends what was shown. Throws a `Refusal` when somebody else was faster. */
  use(): void
}

export type Prove = (call: TokenCall, app: App) => Proven | Promise<Proven>
