import codeKnown from '../code-known'
import codeRedirect from '../code-redirect'
import codeUnused from '../code-unused'
import type { Fault } from '../fault'
import pkceVerifier from '../pkce-verifier'
import refreshAllowed from '../refresh-allowed'
import refreshKnown from '../refresh-known'
import refreshUnused from '../refresh-unused'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [
  codeKnown,
  codeUnused,
  codeRedirect,
  pkceVerifier,
  refreshKnown,
  refreshUnused,
  refreshAllowed,
]
