import type { Fault } from '../fault'
import tokenAudience from '../token-audience'
import tokenGenuine from '../token-genuine'
import tokenScope from '../token-scope'
import tokenUnexpired from '../token-unexpired'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [tokenGenuine, tokenUnexpired, tokenAudience, tokenScope]
