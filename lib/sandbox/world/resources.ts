/** SCIM `meta` as it is kept; `location` depends on the address the request came to and is added when serving. */
export interface Meta {
  resourceType: string
  /** ISO instants. */
  created: string
  lastModified: string
  /** The ETag. */
  version: string
}

/** Who made or changed something, as `idcsCreatedBy` shows it. */
export interface Author {
  type: 'User' | 'App'
  value: string
  display: string
}

/** A SCIM resource as it is kept: wire names, without what is computed when serving. */
export interface Resource {
  id: string
  ocid: string
  schemas: string[]
  meta: Meta
  idcsCreatedBy: Author
  idcsLastModifiedBy: Author
  [attribute: string]: unknown
}

export interface App extends Resource {
  /** The OAuth client id. */
  name: string
  displayName: string
  active: boolean
  clientSecret?: string
  clientType?: 'confidential' | 'trusted' | 'public'
  isOAuthClient: boolean
  isOAuthResource: boolean
  isOPCService: boolean
  basedOnTemplate: { value: string }
  allowedGrants?: string[]
  allowedScopes?: { fqs: string }[]
  certificates?: { certAlias: string }[]
  trustScope?: string
  audience?: string
  scopes?: { value: string; fqs: string; [attribute: string]: unknown }[]
  protectableSecondaryAudiences?: { value: string }[]
  accessTokenExpiry?: number
  refreshTokenExpiry?: number
  /** Whether its resource gives refresh tokens ("Allow token refresh"). */
  allowOffline?: boolean
  redirectUris?: string[]
  postLogoutRedirectUris?: string[]
  /** "Allow HTTP URLs". */
  allUrlSchemesAllowed?: boolean
  bypassConsent?: boolean
  allowedOperations?: string[]
  /** For trust scope "Tagged": a resource with one of these among its `tags` is open. */
  allowedTags?: Tag[]
  tags?: Tag[]
  /**
   * Sandbox only, never served: what answers under the instance's name. `process` is the Process Automation instance that an
   * Oracle Integration carries since 26.01: it has a name and an audience, and no application of its own.
   */
  instance?: { kind: 'opa' | 'oic' | 'fusion'; process?: { name: string; audience: string } }
}

export interface Tag {
  key: string
  value: string
}

export interface User extends Resource {
  userName: string
  displayName: string
  active: boolean
  /** Never served. */
  password: string
}

export interface AppRole extends Resource {
  displayName: string
  uniqueName: string
  app: { value: string }
  availableToUsers: boolean
  availableToGroups: boolean
  availableToClients: boolean
}

export interface Group extends Resource {
  displayName: string
  members?: { value: string; type: 'User'; dateAdded: string }[]
}

/** Issuer of other tokens that may be exchanged for ones of the domain. */
export interface PropagationTrust extends Resource {
  name: string
  type: string
  issuer: string
}

export interface Grant extends Resource {
  grantMechanism: string
  grantee: { type: 'User' | 'App' | 'Group'; value: string }
  app: { value: string }
  entitlement: { attributeName: 'appRoles'; attributeValue: string }
  isFulfilled: boolean
}

export interface Certificate extends Resource {
  certificateAlias: string
  /** base64 of the DER, one line. */
  x509Base64Certificate: string
  /** Lower-case hex. */
  sha1Thumbprint: string
  sha256Thumbprint: string
  /** ISO instants without milliseconds. */
  certStartDate: string
  certEndDate: string
}

/** A public key with which a user signs requests. */
export interface ApiKey extends Resource {
  /** PEM */
  key: string
  /** MD5 of the DER, in pairs of hex digits joined by colons. */
  fingerprint: string
  user: { value: string }
}

export interface Settings extends Resource {
  signingCertPublicAccess: boolean
  accountAlwaysTrustScope: boolean
  issuer: string
}

/** A key that signs a domain's tokens, or signed them once. */
export interface SigningKeyRow {
  /** `SIGNING_KEY` for the one in use; former ones are kept under another. */
  id: string
  /** PKCS#8 PEM. */
  privateKey: string
  /** base64 of the DER certificate. */
  certificate: string
}

export interface Counter {
  id: string
  next: number
}

/** A `jti` that must not come again before it has expired. */
export interface UsedAssertion {
  id: string
  /** Seconds since the epoch. */
  exp: number
}

/** What a process application role allows, least first. Oracle's guide names these four. */
export type ProcessPermission = 'INSPECT' | 'READ' | 'USE' | 'MANAGE'

/** Membership in a process application role of one OPA instance, with the one permission that the role has. */
export interface Permission {
  id: string
  appId: string
  to: { kind: 'user' | 'app'; id: string }
  /** Absent: Use. */
  permission?: ProcessPermission
}

export type AssertionAudience = 'either' | 'domain' | 'global'

/** Levers of the sandbox itself; `domain` has one row, an instance has one when its clock is wrong. */
export interface Switch {
  id: string
  requirePartnerCertificate?: boolean
  /** Which `aud` assertions may have; absent: either. */
  assertionAudience?: AssertionAudience
  clockAheadSeconds?: number
  /** How long authorization codes live, where that is not three minutes. */
  codeSeconds?: number
  /** The same of device codes, where that is not five minutes. */
  deviceSeconds?: number
  /** Developer APIs of an Oracle Integration are answered by the design host alone; the instance sends there with a 307. */
  redirectsToDesign?: boolean
  /** "Who can run this activity" of the start event is "All users and external applications". */
  startIsOpen?: boolean
}
