import { apiKeyKind } from './api-keys'
import { appRoleKind } from './app-roles'
import { appKind } from './apps'
import { clientCertificateKind, partnerCertificateKind, trustedPartnerCertificateKind } from './certificates'
import { grantKind } from './grants'
import { groupKind } from './groups'
import { propagationTrustKind } from './propagation-trusts'
import type { ResourceKind } from './resource-kind'
import { settingsKind } from './settings'
import { userKind } from './users'

/** Every resource type whose endpoints follow from its kind. */
export const resourceKinds: ResourceKind[] = [
  appKind,
  appRoleKind,
  grantKind,
  clientCertificateKind,
  partnerCertificateKind,
  trustedPartnerCertificateKind,
  userKind,
  groupKind,
  apiKeyKind,
  propagationTrustKind,
  settingsKind,
]
