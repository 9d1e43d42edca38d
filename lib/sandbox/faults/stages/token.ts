import type { Fault } from '../fault'
import serviceAvailable from '../service-available'
import tokenAudience from '../token-audience'
import tokenGenuine from '../token-genuine'
import tokenKind from '../token-kind'
import tokenPresented from '../token-presented'
import tokenScope from '../token-scope'
import tokenUnexpired from '../token-unexpired'
import triggerPolicy from '../trigger-policy'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [
  serviceAvailable,
  tokenPresented,
  triggerPolicy,
  tokenGenuine,
  tokenKind,
  tokenUnexpired,
  tokenAudience,
  tokenScope,
]
