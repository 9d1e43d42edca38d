import type { RequestChange } from '../facts/request-change'
import type { ContentPage, ContentQuery, ContentTable } from './contents'
import type { Disturbance, DisturbanceInput, DisturbanceKindInfo } from './disturbance-types'
import type { Incoming } from './http/incoming'
import type { Reply } from './http/reply'
import type { WorldName } from './worlds/origin'
import type { WorldSeed } from './worlds/seed-format'
import type { WorldState } from './worlds/state'

/** The JSON line `npm run sandbox` prints when ready, and what the console connects to at start. */
export interface SandboxDescription {
  url: string
  /** Needed for `/control/*`; never leaves this machine. */
  controlToken: string
  domains: SandboxDomain[]
}

export interface SandboxDomain {
  name: string
  tenancy: string
  /** The domain URL, `<origin>/<name>`. */
  url: string
  admin: { clientId: string; clientSecret: string }
  users: { userName: string; password: string }[]
  services: SandboxService[]
}

export interface SandboxService {
  kind: 'opa' | 'oic' | 'fusion' | 'gateway'
  name: string
  /** Base URL of the instance, `<origin>/<domain>/<name>`; of a gateway's deployment, with its path prefix. */
  url: string
  /** What `aud` must contain; for Process Automation since 26.01 a secondary audience of the application. */
  audience: string
  /** Fully qualified. */
  scopes: string[]
  /** Application in the domain; not unique: since 26.01 Process Automation shares the one of its Oracle Integration. */
  appId: string
}

/** Why a request was really refused: the id of the gate that shut. Never in the HTTP answer. */
export interface PrivateCause {
  /** Counts up; also the last eight digits of `x-oracle-dms-ecid` in a refusal by an OAuth endpoint, so that a test can match them. */
  seq: number
  /** ISO instant by the sandbox's clock. */
  at: string
  domain: string
  method: string
  path: string
  status: number
  gate: string
  /** One sentence for a person who debugs the sandbox. */
  detail: string
}

/** A fault that can be put in, named after the gate it shuts. */
export interface FaultInfo {
  /** = gate id. */
  id: string
  kind: 'domain' | 'service' | 'request'
  /** What is done, as a person would say it: "Somebody regenerates the client secret". */
  title: string
  /** For which services it makes sense. */
  services: readonly SandboxService['kind'][]
  /** For which grants, as the wire spells them; absent: any. */
  grants?: readonly string[]
  /** What the healthy request must have: a user it speaks for, a key it signs with, a secret or an assertion of the client. */
  needs?: readonly ('user' | 'key' | 'secret' | 'client-assertion')[]
  /** For which calls of the service; absent: any. */
  operation?: readonly ('run' | 'developer' | 'read')[]
  /** Nothing arrives: the sandbox cannot note a private cause. */
  isSilent?: true
  /** `request` faults (and faults that also need another request): what the next test does differently. */
  change?: RequestChange
}

/** What a fault is aimed at: one client in one domain, whom it speaks for, the instance it calls. */
export interface FaultTarget {
  domain: string
  clientId: string
  /** Absent: the client speaks for itself. */
  userName?: string
  serviceAppId: string
  /** Which of its instances, where the application has two; absent: its own. */
  serviceKind?: SandboxService['kind']
  /** Fully qualified scope of the healthy request. */
  scope: string
  /** Certificate alias the healthy request signs with; absent: it signs nothing. */
  alias?: string
  /** Of the healthy request; absent: unknown. */
  grantType?: string
  /** `assertion`: the client signs in place of its secret. */
  clientProof?: 'secret' | 'assertion'
  /** Of the healthy call; absent: unknown. */
  operation?: 'run' | 'developer' | 'read'
}

export interface ActiveFault {
  /** Handle for undo. */
  handle: string
  id: string
  kind: FaultInfo['kind']
  target: FaultTarget
  /** Concrete change for the next request, when there is one. */
  change?: RequestChange
}

/** One request a domain or service answered. Never a token or a secret; of a query only what a cause finds wrong with it. */
export interface LoggedRequest {
  /** Counts up. */
  seq: number
  /** ISO instant by the sandbox's clock. */
  at: string
  domain: string
  method: string
  path: string
  status: number
  /** Until the answer was ready, disturbances included. */
  milliseconds: number
  /** Client id, user name or the name of a signing key, as far as it was read; not proof that the caller was right. */
  caller?: string
  /** Why it was refused. */
  cause?: PrivateCause
  /** Kinds of the disturbances that hit it. */
  disturbance?: string
}

export interface Sandbox {
  /** Plays every domain and service; the URL's origin is where it is mounted. */
  fetch: (request: Request) => Promise<Response>
  /** The same without the weight of `Request` and `Response`: for the listener. */
  handle: (request: Incoming, url: URL) => Promise<Reply>
  describe: (origin: string) => SandboxDescription
  refusals: (after?: number) => PrivateCause[]
  /** The newest 2,000 requests to domains and services, oldest first; those after a number. */
  requests: (after?: number) => LoggedRequest[]
  faults: {
    list: () => FaultInfo[]
    active: () => ActiveFault[]
    /** Does what a person would do to break it. Throws with a sentence when the target does not exist. */
    put: (id: string, target: FaultTarget) => Promise<ActiveFault>
    /** Puts back what `put` changed and nothing else. */
    undo: (handle: string) => Promise<void>
  }
  disturbances: {
    kinds: () => DisturbanceKindInfo[]
    list: () => Disturbance[]
    /** Throws a sentence when the input makes no sense. */
    put: (input: DisturbanceInput) => Disturbance
    remove: (id: string) => void
  }
  /** What is deployed on a gateway, as whoever manages it sees; `undefined`: the domain has none of that name. */
  deployment: (domain: string, gateway: string) => unknown
  /** What a domain keeps, for a person to look at; throws a sentence when there is no such domain. */
  contents: {
    count: (domain: string) => Record<ContentTable, number>
    read: (domain: string, query: ContentQuery) => ContentPage
    /** Display name of the application with this client id. */
    appName: (domain: string, clientId: string) => string | undefined
  }
  /** The whole world as plain JSON, not to be changed; with secrets and private keys, as it is a play world. */
  exportState: () => WorldState
  /** Becomes the world that was exported. Throws a sentence when it is none, and stays as it is. */
  importState: (state: unknown) => void
  /** Gives a domain a new signing key; its `kid` stays. Answers the thumbprints of both. */
  rollSigningKey: (domain: string) => Promise<{ x5t: string; formerX5t: string }>
  /** Parts of a domain that somebody decided; `undo leaves the domain as found` compares two of these. */
  exportDomain: (name: string) => unknown
  close: () => Promise<void>
}

export interface SandboxOptions {
  /** A name (`two-tenancies` by default, `empty`, `large`) or a seed as `worlds/seed-format.ts` describes it. */
  world?: WorldName | WorldSeed
  /** Applications of the world `large`. */
  apps?: number
  /** An exported state to begin with, instead of a world. */
  state?: unknown
  /** Where the world is kept; absent: memory. A folder holds a snapshot and a log of writes. */
  folder?: string
  /** Milliseconds since the epoch. */
  now?: () => number
  /** Printed at start; made up when absent. */
  controlToken?: string
}
