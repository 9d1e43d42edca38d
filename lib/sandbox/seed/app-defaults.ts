import { randomUUID } from 'node:crypto'

/** What the server fills in, from a captured `GET` of a custom application and Oracle's schema. */
export const appDefaults = {
  isLoginTarget: true,
  showInMyApps: false,
  loginMechanism: 'OIDC',
  isMobileTarget: false,
  isUnmanagedApp: false,
  isManagedApp: false,
  isAliasApp: false,
  isSamlServiceProvider: false,
  isWebTierPolicy: false,
  isKerberosRealm: false,
  infrastructure: false,
  migrated: false,
  allowAccessControl: false,
  meterAsOPCService: false,
  disableKmsiTokenAuthentication: false,
  allUrlSchemesAllowed: false,
  allowOffline: false,
  clientIPChecking: 'anywhere',
} as const

/** Format of new secrets as seen in public. */
export const newClientSecret = (): string => `idcscs-${randomUUID()}`
