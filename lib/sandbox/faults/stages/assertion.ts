import assertionAlgorithm from '../assertion-algorithm'
import assertionAudience from '../assertion-audience'
import assertionIssuer from '../assertion-issuer'
import assertionShape from '../assertion-shape'
import assertionSignature from '../assertion-signature'
import assertionTimes from '../assertion-times'
import assertionUnused from '../assertion-unused'
import certificateValid from '../certificate-valid'
import clientTrusted from '../client-trusted'
import type { Fault } from '../fault'
import keyKnown from '../key-known'
import subjectActive from '../subject-active'
import subjectKnown from '../subject-known'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [
  assertionShape,
  assertionAlgorithm,
  clientTrusted,
  keyKnown,
  certificateValid,
  assertionSignature,
  assertionIssuer,
  assertionAudience,
  assertionTimes,
  assertionUnused,
  subjectKnown,
  subjectActive,
]
