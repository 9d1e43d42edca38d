export interface DomainFact {
  /** The person's own name for it. */
  name: string
  /** Base URL without a trailing slash, e.g. `https://idcs-….identity.oraclecloud.com`. */
  url: string
  issuer: string
  tokenEndpoint: string
  /** Audiences that were tried on it with assertions alike but for that, where at least one was taken. */
  audiences?: TriedAudience[]
}

export interface TriedAudience {
  audience: string
  isTaken: boolean
  /** ISO instant. */
  at: string
}

export interface SettingsFact {
  /** "Access signing certificate: Configure client access"; off: the key set answers 401 to strangers. */
  signingCertPublicAccess: boolean
  issuer?: string
  /** Overrides every application's trust scope with "All". */
  accountAlwaysTrustScope: boolean
}

export interface AppFact {
  id: string
  /** The API's `name`. */
  clientId: string
  displayName: string
  isActive: boolean
  clientType: 'confidential' | 'trusted' | 'public' | 'none'
  allowedGrants: string[]
  /** Fully qualified scopes the application was given (`allowedScopes[].fqs`). */
  scopes: string[]
  /** Certificates attached to the application. */
  certificates: { alias: string; kid?: string; x5t?: string }[]
  trustScope?: string
  /** Made by Oracle for a service instance: cannot be edited. */
  isOracleService: boolean
  /** Where a person may be sent back to; compared character by character. */
  redirectUris?: string[]
  logoutUris?: string[]
  /** Nobody is asked to consent. */
  bypassConsent?: boolean
}

export interface ResourceAppFact {
  id: string
  displayName: string
  audience: string
  secondaryAudiences: string[]
  /** Fully qualified scopes it defines. */
  scopes: string[]
  isOracleService: boolean
  /** Refresh tokens are given for its scopes (`allowOffline`). */
  allowsOffline?: boolean
  /** Seconds that a refresh token for its scopes lives. */
  refreshSeconds?: number
}

export interface CertificateFact {
  alias: string
  /** `client`: OAuthClientCertificates; `partner`: the domain-wide trusted partner certificates. */
  store: 'client' | 'partner'
  /** base64url SHA-1 of the DER certificate. */
  x5t: string
  /** ISO instants. */
  notBefore: string
  notAfter: string
  /** RSA modulus length in bits, where known. */
  keyBits?: number
}

export interface UserFact {
  id: string
  userName: string
  displayName: string
  isActive: boolean
  /** Signs in at another identity provider: the domain holds no password of theirs. */
  isFederated?: boolean
}

export interface RoleFact {
  /** `displayName` of the AppRole, e.g. `ServiceInvoker`. */
  role: string
  /** The application that defines the role: the called service's. */
  appId: string
  holder: 'user' | 'app'
}

export interface HolderFact {
  kind: 'user' | 'client'
  name: string
  /** `null`: there is nobody of that name, or it is somebody else by now. */
  isActive: boolean | null
}

export interface KeySetFact {
  /** HTTP status of the key set for a stranger; 0: not asked as one. */
  status: number
  /** Name, and the beginning of the modulus in base64url. */
  keys: { kid: string; modulus?: string }[]
}
