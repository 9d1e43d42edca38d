import type { Gate } from '../gate'
import signingKeyAccess from './signing-key-access'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [signingKeyAccess]
