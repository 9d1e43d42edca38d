import type { Gate } from '../gate'
import serviceAvailable from './service-available'
import tokenAudience from './token-audience'
import tokenClock from './token-clock'
import tokenGenuine from './token-genuine'
import tokenIssuer from './token-issuer'
import tokenKind from './token-kind'
import tokenPresented from './token-presented'
import tokenScope from './token-scope'
import tokenUnexpired from './token-unexpired'
import tokenUnrevoked from './token-unrevoked'
import triggerPolicy from './trigger-policy'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [
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
