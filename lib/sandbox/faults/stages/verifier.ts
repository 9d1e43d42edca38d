import type { Fault } from '../fault'
import signingKeyAccess from '../signing-key-access'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [signingKeyAccess]
