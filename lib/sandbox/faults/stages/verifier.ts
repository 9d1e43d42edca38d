import type { Fault } from '../fault'
import keySetAddress from '../key-set-address'
import signingKeyAccess from '../signing-key-access'
import signingKeyCurrent from '../signing-key-current'
import verifierAudience from '../verifier-audience'
import verifierIssuer from '../verifier-issuer'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [
  keySetAddress,
  signingKeyAccess,
  signingKeyCurrent,
  verifierIssuer,
  verifierAudience,
]
