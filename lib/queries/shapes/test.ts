import type { Facts } from '../../facts/facts'
import type { TokenFact } from '../../facts/jwt-facts'
import type { RequestChange, WireChange } from '../../facts/request-change'

/** A request as it was sent, secrets masked; header and form pairs in order. */
export interface SentRequest {
  method: string
  url: string
  headers: [string, string][]
  form?: [string, string][]
  body?: string
}

export type ReceivedAnswer =
  | {
      kind: 'http'
      status: number
      headers: [string, string][]
      body: string
      /** Until status and headers were there; absent: it came by way of the browser, and nobody measured. */
      headersMilliseconds?: number
      /** Until the last byte. */
      milliseconds: number
    }
  | { kind: 'none'; because: string; todo: string; milliseconds: number }

/** POST /api/test/token */
export interface TokenTestInput {
  domainId: string
  clientId: string
  /** A secret a run stored, by id; one typed for this request, kept nowhere; or in its place an assertion signed in the browser. */
  secret: { secretId: string } | { typed: string } | { clientAssertion: string }
  /** Where a secret goes: into the header (`basic`, unless said) or the form. */
  secretBy?: 'basic' | 'post'
  grantType: string
  /** As it goes on the wire, whole. */
  scope: string
  /** Built and signed in the browser. */
  assertion?: string
  /** What the domain sent back to the browser, and what only the browser knew until now. */
  code?: { code: string; redirectUri: string; verifier: string }
  refreshToken?: string
  /** A device asks by it until somebody has decided. */
  deviceCode?: string
  /** Of the user, for the grant that nobody recommends. */
  password?: string
  /** Below the domain URL, when it should not be the discovered one. */
  tokenPath?: string
  /** How the request differs on the wire. Where it goes elsewhere than to the domain, no credential goes along. */
  wire?: WireChange
  /** A program that verifies the token when it comes. */
  verifier?: NonNullable<RequestChange['verifier']>
  /** For gathering what the domain knows about this call. */
  userName?: string
  serviceAppId?: string
  /** What the domain is asked about when it refuses a request that names no scope. */
  aboutScope?: string
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
  /** Tokens are for this page's memory only. */
  accessToken?: string
  refreshToken?: string
  /** An ID token that came along, decoded, and as it is. */
  idToken?: TokenFact
  rawIdToken?: string
}

/** POST /api/test/device: a code by which a device asks, and one that a person types. */
export interface DeviceTestInput {
  domainId: string
  clientId: string
  /** As it goes on the wire, whole. */
  scope: string
  /** How the client will prove itself when it asks for the token; `basic`, unless said. */
  clientAuth?: 'basic' | 'post' | 'client-assertion'
  /** For gathering what the domain knows about a refused call. */
  serviceAppId?: string
}

export interface DeviceCodes {
  /** A secret, for this page's memory. */
  deviceCode: string
  userCode: string
  verificationUri: string
  /** Seconds. */
  expiresIn: number
  /** Seconds between two questions, where the domain says. */
  interval?: number
}

export interface DeviceTestResult extends TestResult {
  /** Absent when it was refused; then the facts are those of the whole call. */
  codes?: DeviceCodes
}

/** POST /api/test/service */
export interface ServiceTestInput {
  domainId: string
  serviceAppId: string
  /** One of the instance's `urls`, or one typed and confirmed by the person. */
  baseUrl: string
  confirmed?: boolean
  /** Empty: the call goes without one. */
  accessToken: string
  /** `trigger` runs an integration; only after a click that says so. */
  call:
    | { kind: 'tasks' | 'business-units' }
    /** `instance`: its name, for the design host that serves all instances of a region. */
    | { kind: 'integrations'; instance: string }
    /** `GET` of a route of a gateway's deployment. */
    | { kind: 'route'; path: string }
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

/** POST /api/test/probe: one request of a run that looks for the step at which a call fails. Each waits for its turn. */
export type ProbeInput =
  | { probe: 'discovery'; domainId: string }
  | { probe: 'token-endpoint'; domainId: string; tokenPath?: string; wire?: WireChange }
  /** `url`: the sign-in page, with the request of the client in its query. */
  | { probe: 'sign-in-page'; domainId: string; url: string }
  /** Its tokens are thrown away. `aboutScope`: of the real call, for what the domain is asked when it refuses. */
  | { probe: 'token'; domainId: string; request: TokenTestInput; aboutScope: string }
  /** The real request. Its token comes back. */
  | { probe: 'real'; domainId: string; request: TokenTestInput }
  /** The same to see whether the domain takes the assertion's `aud`, which is remembered. Its tokens are thrown away. */
  | { probe: 'audience'; domainId: string; request: TokenTestInput; audience: string }

/** GET /api/domains/:id/audiences: what an assertion's `aud` may be in this domain, as it was tried. */
export interface DomainAudience {
  audience: string
  isTaken: boolean
  /** `token`, or the error it was refused with. */
  answer: string
  /** ISO instant. */
  at: string
}
