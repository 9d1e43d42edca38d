import type { Gate } from '../gate'
import serviceAvailable from './service-available'
import tokenAudience from './token-audience'
import tokenGenuine from './token-genuine'
import tokenKind from './token-kind'
import tokenPresented from './token-presented'
import tokenScope from './token-scope'
import tokenUnexpired from './token-unexpired'
import triggerPolicy from './trigger-policy'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [
  serviceAvailable,
  tokenPresented,
  triggerPolicy,
  tokenGenuine,
  tokenKind,
  tokenUnexpired,
  tokenAudience,
  tokenScope,
]
