import type { Gate } from '../gate'
import tokenAudience from './token-audience'
import tokenGenuine from './token-genuine'
import tokenScope from './token-scope'
import tokenUnexpired from './token-unexpired'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [tokenGenuine, tokenUnexpired, tokenAudience, tokenScope]
