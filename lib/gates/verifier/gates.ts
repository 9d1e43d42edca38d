import type { Gate } from '../gate'
import keySetAddress from './key-set-address'
import signingKeyAccess from './signing-key-access'
import signingKeyCurrent from './signing-key-current'
import verifierAudience from './verifier-audience'
import verifierIssuer from './verifier-issuer'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [
  keySetAddress,
  signingKeyAccess,
  signingKeyCurrent,
  verifierIssuer,
  verifierAudience,
]
