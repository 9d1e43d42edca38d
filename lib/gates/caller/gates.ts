import type { Gate } from '../gate'
import keyReadable from './key-readable'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [keyReadable]
