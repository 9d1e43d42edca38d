import assertionAlgorithm from '../assertion-algorithm'
import assertionAudience from '../assertion-audience'
import assertionBegun from '../assertion-begun'
import assertionComplete from '../assertion-complete'
import assertionIssuer from '../assertion-issuer'
import assertionKeyNamed from '../assertion-key-named'
import assertionSent from '../assertion-sent'
import assertionShape from '../assertion-shape'
import assertionSignature from '../assertion-signature'
import assertionTimes from '../assertion-times'
import assertionUnits from '../assertion-units'
import assertionUnused from '../assertion-unused'
import certificateValid from '../certificate-valid'
import clientAssertionSubject from '../client-assertion-subject'
import clientTrusted from '../client-trusted'
import type { Fault } from '../fault'
import keyKnown from '../key-known'
import partnerCertificate from '../partner-certificate'
import subjectActive from '../subject-active'
import subjectKnown from '../subject-known'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [
  assertionSent,
  assertionShape,
  assertionKeyNamed,
  assertionAlgorithm,
  clientTrusted,
  keyKnown,
  partnerCertificate,
  certificateValid,
  assertionSignature,
  assertionComplete,
  assertionIssuer,
  clientAssertionSubject,
  assertionAudience,
  assertionUnits,
  assertionTimes,
  assertionBegun,
  assertionUnused,
  subjectKnown,
  subjectActive,
]
