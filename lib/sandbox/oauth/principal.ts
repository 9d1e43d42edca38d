import type { SignIn } from '../world/oauth-rows'
import type { User } from '../world/resources'

/** For whom a token speaks, and how it was come by. */
export interface Principal {
  /** Absent: the client acts for itself. */
  user?: User
  /** Claim `gtp`. `azc` and `jwt` were seen in public; the others are guesses. */
  grantType: 'cc' | 'jwt' | 'azc' | 'ro' | 'rt' | 'dc'
  /** Absent unless the user gave a password here. */
  signIn?: SignIn
  /** Seconds since the epoch at which the assertion ends that stood for the user. */
  assertionExp?: number
}
