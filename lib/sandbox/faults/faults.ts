import appActive from './app-active'
import assertionAlgorithm from './assertion-algorithm'
import assertionAudience from './assertion-audience'
import assertionIssuer from './assertion-issuer'
import assertionShape from './assertion-shape'
import assertionSignature from './assertion-signature'
import assertionTimes from './assertion-times'
import assertionUnused from './assertion-unused'
import certificateValid from './certificate-valid'
import clientKnown from './client-known'
import clientSecret from './client-secret'
import clientTrusted from './client-trusted'
import type { Fault } from './fault'
import grantAllowed from './grant-allowed'
import keyKnown from './key-known'
import principalUser from './principal-user'
import processPermission from './process-permission'
import scopeExists from './scope-exists'
import scopeGranted from './scope-granted'
import scopeShape from './scope-shape'
import serviceRole from './service-role'
import subjectActive from './subject-active'
import subjectKnown from './subject-known'
import tokenAudience from './token-audience'
import tokenEndpoint from './token-endpoint'
import tokenGenuine from './token-genuine'
import tokenScope from './token-scope'
import tokenUnexpired from './token-unexpired'

/** In the order in which a call meets the gates they shut. */
export const faults: Fault[] = [
  tokenEndpoint,
  clientKnown,
  clientSecret,
  appActive,
  grantAllowed,
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
  scopeShape,
  scopeExists,
  scopeGranted,
  tokenGenuine,
  tokenUnexpired,
  tokenAudience,
  tokenScope,
  principalUser,
  serviceRole,
  processPermission,
]
