import type { Gate } from '../gate'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = []
