import type {
  CodeFact,
  LogoutRequestFact,
  RefreshFact,
  ServiceAnswerFact,
  ServiceRequestFact,
  SignInRequestFact,
  TokenAnswerFact,
  TokenRequestFact,
} from './call-facts'
import type {
  AppFact,
  CertificateFact,
  DomainFact,
  HolderFact,
  KeySetFact,
  ResourceAppFact,
  RoleFact,
  SettingsFact,
  UserFact,
} from './domain-facts'
import type { AssertionFact, TokenFact } from './jwt-facts'
import type { FusionUserFact, GatewayPolicyFact, TriggerFact } from './service-facts'
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

/** Gates that others put such words down to. */
export interface WordsFact {
  gates: string[]
  certainty: 'documented' | 'observed' | 'inferred'
}

/** Each request adds one thing to the one before; absent: not asked, or the answer proved nothing. */
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

/** A refusal by somebody whose answers have no fact of their own. */
export interface RefusalFact {
  at: Exclude<Surface, 'token-endpoint' | 'service'>
  status?: number
  /** A code: OAuth `error`, `ENOTFOUND`, … */
  error?: string
  /** First 2,000 characters, secrets removed. */
  text?: string
}
