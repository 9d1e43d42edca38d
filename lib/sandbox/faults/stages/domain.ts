import type { Fault } from '../fault'
import tokenEndpoint from '../token-endpoint'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [tokenEndpoint]
