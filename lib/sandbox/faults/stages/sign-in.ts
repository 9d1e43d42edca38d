import type { Fault } from '../fault'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = []
