import type { ServiceKind } from './service-kind'

/** Where a fact was learned: asked of the domain, seen in our own request or its answer, read from a paste, told by a person. */
export type Origin = 'domain' | 'request' | 'answer' | 'paste' | 'person'

/** One thing a diagnosis knows. `at` is an ISO instant. `null` as a value means "asked, and there is none". */
export interface Known<T> {
  value: T
  from: Origin
  at: string
}

/** Everything a diagnosis may know. Claims, names and thumbprints; never a whole token, assertion or secret. */
export interface FactValues {
  domain: DomainFact
  settings: SettingsFact
  /** The client's application; `null`: the domain has none with that client id. */
  app: AppFact | null
  /** The application that defines the requested scope; `null`: none in this domain does. */
  resourceApp: ResourceAppFact | null
  /** Certificates the domain holds, of either store. */
  certificates: CertificateFact[]
  /** The user the assertion names; `null`: the domain has no such user name. */
  user: UserFact | null
  /** Application roles of the called service that the user or the client's application holds. */
  roles: RoleFact[]
  tokenRequest: TokenRequestFact
  assertion: AssertionFact
  tokenAnswer: TokenAnswerFact
  token: TokenFact
  serviceRequest: ServiceRequestFact
  serviceAnswer: ServiceAnswerFact
  /** The console's own clock, ISO instant. Time is a fact, so a check has no clock. */
  now: string
}

export type FactName = keyof FactValues

export type Facts = { [Name in FactName]?: Known<FactValues[Name]> }

export interface DomainFact {
  /** The person's own name for it. */
  name: string
  /** Base URL without a trailing slash, e.g. `https://idcs-….identity.oraclecloud.com`. */
  url: string
  issuer: string
  tokenEndpoint: string
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
}

export interface ResourceAppFact {
  id: string
  displayName: string
  audience: string
  secondaryAudiences: string[]
  /** Fully qualified scopes it defines. */
  scopes: string[]
  isOracleService: boolean
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
}

export interface RoleFact {
  /** `displayName` of the AppRole, e.g. `ServiceInvoker`. */
  role: string
  /** The application that defines the role: the called service's. */
  appId: string
  holder: 'user' | 'app'
}

export interface TokenRequestFact {
  url: string
  grantType: string
  clientId: string
  clientAuth: 'basic' | 'post' | 'client-assertion' | 'none'
  /** The `scope` parameter as sent, whole. */
  scope: string
}

export interface DecodedJwt {
  header: Record<string, unknown>
  claims: Record<string, unknown>
  /** What is wrong with its form, one sentence each; empty when it is well formed. */
  problems: string[]
}

export interface AssertionFact extends DecodedJwt {
  /** Checked against the certificate that the header names, by whoever gathered the facts. */
  signature: 'valid' | 'invalid' | 'unchecked'
  /** Whether this console has sent the same `jti` before. */
  sentBefore?: boolean
}

export interface TokenAnswerFact {
  status: number
  /** A token came. */
  success: boolean
  error?: string
  errorDescription?: string
  ecid?: string
  /** The answer's `Date` header as an ISO instant. */
  date?: string
}

export interface TokenFact extends DecodedJwt {
  signature: 'valid' | 'invalid' | 'unchecked'
  /** Why the signature could not be checked, one sentence. */
  uncheckedBecause?: string
}

export interface ServiceRequestFact {
  kind: ServiceKind
  url: string
  method: string
  /** `read`: changes nothing and needs no role of the domain; `run`: starts a process or an integration; `developer`: developer or designer API. */
  operation: 'read' | 'run' | 'developer'
  /** Primary and secondary audiences of the called instance, where the domain told them. */
  audiences?: string[]
  /** The called instance's application in the domain. */
  appId?: string
  /** The called instance's name. */
  name?: string
  /** Fully qualified scopes the called instance defines. */
  scopes?: string[]
}

export interface ServiceAnswerFact {
  status: number
  challenge?: string
  /** First 2,000 characters, secrets removed. */
  body?: string
  date?: string
}
