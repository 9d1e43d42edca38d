import type { Fault } from '../fault'
import serviceAvailable from '../service-available'
import tokenAudience from '../token-audience'
import tokenClock from '../token-clock'
import tokenGenuine from '../token-genuine'
import tokenIssuer from '../token-issuer'
import tokenKind from '../token-kind'
import tokenPresented from '../token-presented'
import tokenScope from '../token-scope'
import tokenUnexpired from '../token-unexpired'
import tokenUnrevoked from '../token-unrevoked'
import triggerPolicy from '../trigger-policy'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [
  serviceAvailable,
  tokenPresented,
  triggerPolicy,
  tokenKind,
  tokenIssuer,
  tokenGenuine,
  tokenUnexpired,
  tokenClock,
  tokenAudience,
  tokenScope,
  tokenUnrevoked,
]
