import codeClient from '../code-client'
import codeKnown from '../code-known'
import codeRedirect from '../code-redirect'
import codeUnexpired from '../code-unexpired'
import codeUnused from '../code-unused'
import deviceCodeKnown from '../device-code-known'
import deviceCodeUnexpired from '../device-code-unexpired'
import deviceDecided from '../device-decided'
import type { Fault } from '../fault'
import pkceVerifier from '../pkce-verifier'
import refreshAllowed from '../refresh-allowed'
import refreshClient from '../refresh-client'
import refreshKnown from '../refresh-known'
import refreshUnexpired from '../refresh-unexpired'
import refreshUnused from '../refresh-unused'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [
  codeKnown,
  codeClient,
  codeUnused,
  codeUnexpired,
  codeRedirect,
  pkceVerifier,
  refreshKnown,
  refreshClient,
  refreshUnused,
  refreshUnexpired,
  deviceCodeKnown,
  deviceCodeUnexpired,
  deviceDecided,
  refreshAllowed,
]
