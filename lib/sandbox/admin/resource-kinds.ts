import { appRoleKind } from './app-roles'
import { appKind } from './apps'
import { clientCertificateKind, partnerCertificateKind } from './certificates'
import { grantKind } from './grants'
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
  userKind,
  settingsKind,
]
