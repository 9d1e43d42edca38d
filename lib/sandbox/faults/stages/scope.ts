import type { Fault } from '../fault'
import scopeExists from '../scope-exists'
import scopeGranted from '../scope-granted'
import scopeShape from '../scope-shape'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [scopeShape, scopeExists, scopeGranted]
