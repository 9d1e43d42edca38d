import type { Fault } from '../fault'
import keyReadable from '../key-readable'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [keyReadable]
