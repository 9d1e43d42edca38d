import type { CertificateFact } from '../../facts/domain-facts'
import type { AppFlag } from '../desired'

/** What is there, as far as a desired state speaks of it. */
export interface Snapshot {
  /** Everything in the client store, and in the partner store when it is open. */
  certificates: CertificateFact[]
  /** False: this caller may not see (nor write) the trusted partner certificates. */
  isPartnerStoreOpen: boolean
  /** The wanted certificates as read from their bytes; `x5t` is empty when they are not a certificate. */
  wantedCertificates: CertificateFact[]
  apps: AppThere[]
  roles: RoleThere[]
  /** Who holds which of these roles, in person or through a group. */
  holders: { roleId: string; holderId: string }[]
  /** Which grants give these roles to these applications, in person. */
  given: { roleId: string; holderId: string; grantId: string }[]
  users: { id: string; userName: string; isActive: boolean }[]
  /** What is to be rotated, as it is now. */
  rotations: RotationThere[]
  /** Absent: not asked for, or this caller may not see them. */
  settings?: { signingCertPublicAccess: boolean; accountAlwaysTrustScope?: boolean }
}

/** Whole, so that it can be put back. */
export interface CertificateThere {
  certificateId: string
  alias: string
  x509: string
}

export interface RotationThere {
  from: string
  /** As each store holds it. */
  client?: CertificateThere
  partner?: CertificateThere
  /** Applications that name it. */
  apps: AppThere[]
}

export interface AppThere {
  id: string
  clientId: string
  displayName: string
  description: string
  isActive: boolean
  clientType: string
  allowedGrants: string[]
  scopes: string[]
  /** Aliases. */
  certificates: string[]
  redirectUris: string[]
  /** Those that are set. */
  flags: AppFlag[]
  /** `Explicit`, `Account`, `Tags` or `Default`; empty: the domain does not say. */
  trustScope: string
  /** Empty: it is no resource. */
  audience: string
  /** Values of the scopes it defines. */
  ownScopes: string[]
  isOracleService: boolean
}

export interface RoleThere {
  /** The application that defines it. */
  appId: string
  appName: string
  role: string
  roleId: string
  /** Absent: the domain does not say. */
  availableToUsers?: boolean
  availableToClients?: boolean
}
