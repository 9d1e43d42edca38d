import type { Facts } from '../facts/facts'
import type { ActiveFault, FaultInfo } from '../sandbox/sandbox-types'

/** The shapes of our own JSON API (`/api/*`), shared by the routes and the browser. No secrets in any of them but where said. */

export interface ApiProblem {
  error: {
    /** Stable word for the browser's switch. */
    code: string
    /** What is wrong, one sentence. */
    message: string
    /** What to do, one sentence. */
    todo?: string
    /** The form field it belongs to. */
    field?: string
    /** What the domain answered, when it was the domain that refused. */
    answer?: { status?: number; requestId?: string; body?: string }
  }
}

export interface DomainSummary {
  id: string
  name: string
  url: string
  /** Short word shown beside it, e.g. `sandbox`. */
  label: string
  caller: 'client' | 'token'
  state: 'connected' | 'needs-secret'
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
  kind: 'opa' | 'oic' | 'other'
  appId: string
  displayName: string
  clientId: string
  audience: string
  secondaryAudiences: string[]
  scopes: { fqs: string; value: string; description?: string }[]
  allowedGrants: string[]
  isActive: boolean
  isOracleService: boolean
  /** Addresses found in the application, best first; the base under which the service's API lives. */
  urls: string[]
  roles: { id: string; name: string }[]
}

export interface ClientApp {
  appId: string
  clientId: string
  displayName: string
  isActive: boolean
  clientType: string
  allowedGrants: string[]
  scopes: string[]
  certificates: { alias: string; x5t?: string }[]
}

export interface DomainUser {
  id: string
  userName: string
  displayName: string
  isActive: boolean
}

export interface DomainCertificate {
  alias: string
  store: 'client' | 'partner'
  x5t: string
  notBefore: string
  notAfter: string
}

/** What the wizard collected. One shape for both recipes. */
export interface SetupAnswers {
  recipe: 'opa-jwt-assertion' | 'oic-jwt-user-assertion'
  /** Domain of the *called* instance: the application goes there. */
  domainId: string
  serviceAppId: string
  /** Who calls: another connected domain's id, or something outside. For sentences and defaults only. */
  callerDomainId?: string
  displayName: string
  certificate: { alias: string; x509: string }
  trustAsPartner: boolean
  /** Fully qualified scopes, chosen from the instance's own. */
  scopes: string[]
  user: { id: string; userName: string }
  /** Also give the application the role (OIC only). */
  roleToApplication: boolean
}

export interface PlannedRequest {
  method: string
  /** Below the domain URL; `{3}` stands for the id that step 3 will return. */
  path: string
  body?: unknown
}

export interface PlanView {
  id: string
  domainId: string
  domainName: string
  title: string
  recipe?: string
  answers?: SetupAnswers
  steps: {
    id: string
    kind: string
    title: string
    /** Short words under the title, e.g. `Confidential · Trusted · JWT assertion · 1 scope`. */
    detail?: string
    because: string
    note?: string
    requests: PlannedRequest[]
    /** Identity-domain roles of which one is enough. */
    needsRole: string[]
    may: 'yes' | 'no' | 'unknown'
  }[]
  /** What already is as wanted: "The application is active". */
  already: string[]
  /** What no request can do: steps for a person. */
  manual: { title: string; owner: string; steps: string[]; source: string }[]
}

export interface RunView {
  id: string
  plan: PlanView
  status: 'running' | 'done' | 'stopped' | 'undoing' | 'undone' | 'stuck'
  steps: {
    id: string
    state: 'pending' | 'started' | 'done' | 'failed' | 'undoing' | 'undone' | 'undo-failed'
    /** One sentence: what happened, or why it failed and what to do. */
    says?: string
    answer?: { status: number; requestId?: string; body?: string }
  }[]
  /** Present when the run is done: everything Test needs. */
  receipt?: {
    domainId: string
    appId: string
    clientId: string
    displayName: string
    alias?: string
    scope?: string
    userName?: string
    serviceAppId?: string
    /** The stored client secret, by id. */
    secretId?: string
    secretState?: 'held' | 'taken' | 'expired'
  }
  startedAt: string
}

/** A request as it was sent, secrets masked; header and form pairs in order. */
export interface SentRequest {
  method: string
  url: string
  headers: [string, string][]
  form?: [string, string][]
  body?: string
}

export type ReceivedAnswer =
  | { kind: 'http'; status: number; headers: [string, string][]; body: string; milliseconds: number }
  | { kind: 'none'; because: string; todo: string; milliseconds: number }

/** POST /api/test/token */
export interface TokenTestInput {
  domainId: string
  clientId: string
  /** A secret a run stored, by id; or one typed for this request, kept nowhere. */
  secret: { secretId: string } | { typed: string }
  grantType: string
  /** As it goes on the wire, whole. */
  scope: string
  /** Built and signed in the browser. */
  assertion?: string
  /** Below the domain URL, when it should not be the discovered one. */
  tokenPath?: string
  /** For gathering what the domain knows about this call. */
  userName?: string
  serviceAppId?: string
}

export interface TestResult {
  request: SentRequest
  /** Tokens in the body are replaced by `…`. */
  answer: ReceivedAnswer
  /** From the domain, the request and the answer. */
  facts: Facts
  /** What could not be asked, one sentence each. */
  problems: string[]
}

export interface TokenTestResult extends TestResult {
  /** The access token, for this page's memory only. */
  accessToken?: string
}

/** POST /api/test/service */
export interface ServiceTestInput {
  domainId: string
  serviceAppId: string
  /** One of the instance's `urls`, or one typed and confirmed by the person. */
  baseUrl: string
  confirmed?: boolean
  accessToken: string
  /** `tasks`: OPA's task list. `trigger`: runs an integration; only after a click that says so. */
  call:
    | { kind: 'tasks' }
    | { kind: 'trigger'; method: 'GET' | 'POST'; code: string; version: string; path: string; body?: string }
}

/** POST /api/facts: names of one pasted case, for a connected domain to look up. Never a token. */
export interface FactsInput {
  domainId: string
  clientId: string
  userName?: string
  scope?: string
}

export interface FactsAnswer {
  facts: Facts
  /** What could not be asked, one sentence each. */
  problems: string[]
}

/** GET /api/lab */
export interface LabView {
  /** False when the console runs without its sandbox. */
  available: boolean
  faults: (FaultInfo & { question: string })[]
  active: ActiveFault[]
  /** Setups that can be broken: finished runs in the sandbox's domains. */
  targets: { runId: string; title: string; domainName: string; clientId: string; kind: 'opa' | 'oic' }[]
}

/** POST /api/lab/faults */
export interface PutFaultInput {
  faultId: string
  runId: string
}

/** POST /api/plans: a recipe's answers, or a fix's desired state. */
export type PlanInput =
  | { answers: SetupAnswers }
  | { domainId: string; title: string; desired: unknown; runId?: string }
