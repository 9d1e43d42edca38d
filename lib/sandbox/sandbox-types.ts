import type { RequestChange } from '../facts/request-change'
import type { Incoming } from './http/incoming'
import type { Reply } from './http/reply'

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
  /** Counts up; also in the answer's `x-request-id`-like id so that a test can match them. */
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
  services: ('opa' | 'oic')[]
  /** `request` faults (and faults that also need another request): what the next test does differently. */
  change?: RequestChange
}

/** What a fault is aimed at: one client in one domain, the user it speaks for, the instance it calls. */
export interface FaultTarget {
  domain: string
  clientId: string
  userName: string
  serviceAppId: string
  /** Fully qualified scope of the healthy request. */
  scope: string
  /** Certificate alias the healthy request signs with. */
  alias: string
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

export interface Sandbox {
  /** Plays every domain and service; the URL's origin is where it is mounted. */
  fetch: (request: Request) => Promise<Response>
  /** The same without the weight of `Request` and `Response`: for the listener. */
  handle: (request: Incoming, url: URL) => Promise<Reply>
  describe: (origin: string) => SandboxDescription
  refusals: (after?: number) => PrivateCause[]
  faults: {
    list: () => FaultInfo[]
    active: () => ActiveFault[]
    /** Does what a person would do to break it. Throws with a sentence when the target does not exist. */
    put: (id: string, target: FaultTarget) => Promise<ActiveFault>
    /** Puts back what `put` changed and nothing else. */
    undo: (handle: string) => Promise<void>
  }
  /** Whole state, without what is only in flight; `undo leaves the domain as found` compares two of these. */
  exportDomain: (name: string) => unknown
  close: () => Promise<void>
}

export interface SandboxOptions {
  /** Where the world is kept; absent: memory. A folder holds a snapshot and a log of writes. */
  folder?: string
  /** Milliseconds since the epoch. */
  now?: () => number
  /** Printed at start; made up when absent. */
  controlToken?: string
}
