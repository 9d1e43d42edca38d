import type { Fault } from '../fault'
import scopeAlone from '../scope-alone'
import scopeExists from '../scope-exists'
import scopeGranted from '../scope-granted'
import scopeSent from '../scope-sent'
import scopeShape from '../scope-shape'
import scopeSingle from '../scope-single'
import scopeTrusted from '../scope-trusted'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [
  scopeSent,
  scopeShape,
  scopeAlone,
  scopeTrusted,
  scopeExists,
  scopeSingle,
  scopeGranted,
]
