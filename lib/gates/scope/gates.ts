import type { Gate } from '../gate'
import scopeExists from './scope-exists'
import scopeGranted from './scope-granted'
import scopeShape from './scope-shape'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [scopeShape, scopeExists, scopeGranted]
