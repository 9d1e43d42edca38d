export interface DomainSummary {
  id: string
  name: string
  url: string
  /** Short word shown beside it, e.g. `sandbox`. */
  label: string
  caller: 'client' | 'token'
  state: 'connected' | 'needs-secret'
  /** What assertions are signed for, where this domain refused the usual value and took another; `at` is an ISO instant. */
  audience?: { value: string; at: string }
}

/** Identity-domain roles of the caller, e.g. `Application Administrator`; `null`: could not be asked, `because` says why. */
export interface CallerRights {
  roles: string[] | null
  because?: string
  callerName?: string
}

export interface DomainDetail extends DomainSummary {
  discovery: {
    issuer: string
    tokenEndpoint: string
    jwksUri: string
    /** Endpoints that discovery names on another origin: never used until confirmed. */
    elsewhere: string[]
    signingCertPublicAccess?: boolean
  }
  rights: CallerRights
}

/** POST /api/domains/look: what an address turns out to be, before any credential is given. */
export interface DomainLook {
  url: string
  /** What was changed in the text given, one phrase each. */
  changes: string[]
  /** The address has none of the usual forms; it may be right all the same. */
  warning?: string
  discovery: DomainDetail['discovery']
}

export interface ServiceInstance {
  kind: 'opa' | 'oic' | 'fusion' | 'gateway' | 'other'
  /** With `kind` it tells one instance from another: since 26.01 two may share an application. */
  appId: string
  displayName: string
  /** The Oracle Integration whose application this Process Automation shares; absent: it has its own. */
  carriedBy?: string
  clientId: string
  audience: string
  secondaryAudiences: string[]
  scopes: { fqs: string; value: string; description?: string }[]
  allowedGrants: string[]
  /** Whether tokens for it may be refreshed; absent: its application does not say. */
  allowsRefresh?: boolean
  isActive: boolean
  isOracleService: boolean
  /** Addresses found in the application, best first; the base under which the service's API lives. */
  urls: string[]
  roles: { id: string; name: string }[]
}

export interface ClientApp {
  /** A setup of this console made it; absent in what does not say. */
  isMadeHere?: boolean
  appId: string
  clientId: string
  displayName: string
  isActive: boolean
  clientType: string
  allowedGrants: string[]
  scopes: string[]
  /** Absent: it has none. */
  redirectUris?: string[]
  certificates: { alias: string; x5t?: string }[]
}

export interface DomainUser {
  id: string
  userName: string
  displayName: string
  isActive: boolean
}

/** Public keys with which the domain signs tokens, as JWK. */
export interface DomainSigningKeys {
  keys: Record<string, unknown>[]
}

export interface DomainCertificate {
  alias: string
  store: 'client' | 'partner'
  /** The collection it was found in, where it is not the store's usual one. */
  place?: string
  x5t: string
  notBefore: string
  notAfter: string
}
