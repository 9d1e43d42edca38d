import assertionAlgorithm from './assertion/assertion-algorithm'
import assertionAudience from './assertion/assertion-audience'
import assertionIssuer from './assertion/assertion-issuer'
import assertionShape from './assertion/assertion-shape'
import assertionSignature from './assertion/assertion-signature'
import assertionTimes from './assertion/assertion-times'
import assertionUnused from './assertion/assertion-unused'
import certificateValid from './assertion/certificate-valid'
import clientTrusted from './assertion/client-trusted'
import keyKnown from './assertion/key-known'
import subjectActive from './assertion/subject-active'
import subjectKnown from './assertion/subject-known'
import appActive from './client/app-active'
import clientKnown from './client/client-known'
import clientSecret from './client/client-secret'
import grantAllowed from './client/grant-allowed'
import tokenEndpoint from './domain/token-endpoint'
import type { Gate } from './gate'
import scopeExists from './scope/scope-exists'
import scopeGranted from './scope/scope-granted'
import scopeShape from './scope/scope-shape'
import principalUser from './service/principal-user'
import processPermission from './service/process-permission'
import serviceRole from './service/service-role'
import tokenAudience from './token/token-audience'
import tokenGenuine from './token/token-genuine'
import tokenScope from './token/token-scope'
import tokenUnexpired from './token/token-unexpired'

/** Every gate, in the order in which a call meets them. */
export const catalogue: readonly Gate[] = [
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
