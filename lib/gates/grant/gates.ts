import type { Gate } from '../gate'
import codeKnown from './code-known'
import codeRedirect from './code-redirect'
import codeUnused from './code-unused'
import pkceVerifier from './pkce-verifier'
import refreshAllowed from './refresh-allowed'
import refreshKnown from './refresh-known'
import refreshUnused from './refresh-unused'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [
  codeKnown,
  codeUnused,
  codeRedirect,
  pkceVerifier,
  refreshKnown,
  refreshUnused,
  refreshAllowed,
]
