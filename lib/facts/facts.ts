import type { ServiceKind } from './service-kind'
import type { Surface } from './surface'

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
  /** What refused where neither the token endpoint nor the service answered: the caller's own software, the network, a sign-in page, a verifier. */
  refusal: RefusalFact
  /** Where a person was sent to sign in. */
  signInRequest: SignInRequestFact
  /** Where a person was sent to sign out. */
  logoutRequest: LogoutRequestFact
  /** The authorization code that was exchanged. */
  code: CodeFact
  /** The refresh token that was presented. */
  refresh: RefreshFact
  /** The client's own assertion, where another one speaks for a user. */
  clientAssertion: AssertionFact
  /** Whom the presented token speaks for, as the domain knows them now. */
  holder: HolderFact
  /** The policy of the API gateway in front of the called service. */
  policy: GatewayPolicyFact
  /** The called integration; `null`: the instance has none at that address. */
  trigger: TriggerFact | null
  /** The person's account in Fusion; `null`: there is none of that name. */
  fusionUser: FusionUserFact | null
  /** The domain's signing keys, as whoever verifies a token gets them. */
  keySet: KeySetFact
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
  /** What the words of the refusal are known for elsewhere. */
  words: WordsFact[]
  /** What smaller requests of the same client showed, sent before this one. */
  probe: ProbeFact
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
  /** Audiences that were tried on it with assertions alike but for that, where at least one was taken. */
  audiences?: TriedAudience[]
}

export interface TriedAudience {
  audience: string
  isTaken: boolean
  /** ISO instant. */
  at: string
}

/** Each request adds one thing to the one before; absent: not asked, or the answer proved nothing. */
/** Gates that others put such words down to. */
export interface WordsFact {
  gates: string[]
  certainty: 'documented' | 'observed' | 'inferred'
}

export interface ProbeFact {
  /** The token endpoint refused a request without credentials, as a token endpoint does. */
  endpoint?: 'answers'
  /** The client's own proof, in a request for nothing but the scopes it has on the domain itself. */
  client?: 'accepted' | 'refused'
  /** The grant of this call, for the same scopes. */
  grant?: 'accepted' | 'refused'
  /** The sign-in page, opened with the client's request and nobody there. */
  signIn?: 'accepted'
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

export interface TokenRequestFact {
  url: string
  grantType: string
  clientId: string
  clientAuth: 'basic' | 'post' | 'client-assertion' | 'none'
  /** The `scope` parameter as sent, whole. */
  scope: string
  /** An `assertion` parameter with something in it. */
  hasAssertion?: boolean
  method?: string
  /** Media type of the body. */
  contentType?: string
  /** What is wrong with the form of the client's credentials, one sentence each; the credentials themselves are not here. */
  authProblems?: string[]
  /** Client ID and secret came in the header and in the body. */
  isAuthDoubled?: boolean
}

export interface SignInRequestFact {
  url: string
  clientId: string
  redirectUri: string
  responseType: string
  scope: string
  codeChallengeMethod?: string
  challenge: 'well formed' | 'malformed' | 'absent'
  /** What came back as `state`. */
  state?: 'echoed' | 'other' | 'absent'
}

export interface LogoutRequestFact {
  /** `post_logout_redirect_uri`. */
  redirectUri: string
  /** An ID token was sent along, as the only sign of whose address it is. */
  hasHint: boolean
}

export interface CodeFact {
  /** Not the one that came back. */
  isOther?: boolean
  /** Exchanged before. */
  isUsed?: boolean
  /** Seconds between its coming back and its exchange. */
  age?: number
  /** Seconds that codes live there, where they live shorter than documented. */
  lives?: number
  /** To whom it was given. */
  clientId?: string
  /** Whether the verifier that was sent answers the challenge; `null`: none was sent. */
  fitsChallenge?: boolean | null
  /** Sent with the exchange, and in the sign-in request before. */
  redirectUri?: string
  signedInWith?: string
}

export interface RefreshFact {
  /** Used before: each is good once. */
  isUsed?: boolean
  /** ISO instant. */
  endsAt?: string
  /** To whom it was given. */
  clientId?: string
  /** A token of another kind was presented in its place. */
  kind?: 'refresh' | 'access' | 'id' | 'other'
}

export interface HolderFact {
  kind: 'user' | 'client'
  name: string
  /** `null`: there is nobody of that name, or it is somebody else by now. */
  isActive: boolean | null
}

export interface GatewayPolicyFact {
  /** `JWT_AUTHENTICATION` verifies by itself; the others ask or are asked. */
  type: string
  /** Header or parameter the token is taken from; absent: from none that is known. */
  tokenFrom?: { header: string; scheme?: string } | { query: string }
  issuers: string[]
  audiences: string[]
  /** Claims that must be there, with the values that pass; none listed: any. */
  claims: { name: string; values: string[]; isRequired: boolean }[]
  /** Scopes the called route asks for; absent: its route was not shown. */
  scopes?: string[]
  keys: 'static' | 'remote'
  /** Where remote keys are read. */
  keysAt?: string
  /** Static keys: name, and the beginning of the modulus in base64url. */
  held?: { kid: string; modulus?: string }[]
  /** Seconds. */
  clockSkew: number
}

export interface TriggerFact {
  code: string
  version: string
  isActive: boolean
  /** Which credentials its trigger connection takes. */
  security: 'oauth' | 'basic' | 'oauth-or-basic'
}

export interface FusionUserFact {
  userName: string
  isActive: boolean
  /** Has a role that may read what is called. */
  hasRole: boolean
}

export interface KeySetFact {
  /** HTTP status of the key set for a stranger; 0: not asked as one. */
  status: number
  /** Name, and the beginning of the modulus in base64url. */
  keys: { kid: string; modulus?: string }[]
}

/** A refusal by somebody whose answers have no fact of their own. */
export interface RefusalFact {
  at: Exclude<Surface, 'token-endpoint' | 'service'>
  status?: number
  /** A code: OAuth `error`, `ENOTFOUND`, … */
  error?: string
  /** First 2,000 characters, secrets removed. */
  text?: string
}

export interface DecodedJwt {
  header: Record<string, unknown>
  claims: Record<string, unknown>
  /** What is wrong with its form, one sentence each; empty when it is well formed. */
  problems: string[]
  /** Header or claims could be read in part only: what is not among them may have been there. */
  isPartial?: true
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
  /** The body where it is no OAuth answer: first 2,000 characters, secrets removed. */
  body?: string
  ecid?: string
  /** The answer's `Date` header as an ISO instant. */
  date?: string
}

/** A signing key by the names it has in its key set. */
export interface SigningKeyName {
  kid?: string
  x5t?: string
}

export interface TokenFact extends DecodedJwt {
  signature: 'valid' | 'invalid' | 'unchecked'
  /** The domain's key that made a valid one. */
  signedWith?: SigningKeyName
  /** Why it is invalid, one sentence. */
  invalidBecause?: string
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
  /** A token was in its Authorization header. */
  hasToken?: boolean
  /** What is wrong with how the token is carried, one sentence. */
  tokenProblem?: string
}

export interface ServiceAnswerFact {
  status: number
  challenge?: string
  /** First 2,000 characters, secrets removed. */
  body?: string
  date?: string
}
