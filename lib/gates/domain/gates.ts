import type { Gate } from '../gate'
import tokenEndpoint from './token-endpoint'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [tokenEndpoint]
