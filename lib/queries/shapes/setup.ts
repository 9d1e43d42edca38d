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
    /** It writes nothing: the run waits here until a person says that this has happened. */
    waitsFor?: AwaitedProof
  }[]
  /** What already is as wanted: "The application is active". */
  already: string[]
  /** What no request can do: steps for a person. */
  manual: { title: string; owner: string; steps: string[]; source: string }[]
}

export interface AwaitedProof {
  proof: 'new-key-tested' | 'caller-switched' | 'caller-tested'
  /** Aliases of the old and the new certificate. */
  from: string
  to: string
  apps: { displayName: string; clientId: string }[]
}

export interface RunView {
  id: string
  plan: PlanView
  /** `waiting`: for a person to confirm a step. */
  status: 'running' | 'waiting' | 'done' | 'stopped' | 'undoing' | 'undone' | 'stuck'
  steps: {
    id: string
    state: 'pending' | 'awaiting' | 'started' | 'done' | 'failed' | 'undoing' | 'undone' | 'undo-failed'
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

/** POST /api/plans: a recipe's answers, or a fix's desired state. */
export type PlanInput =
  | { answers: SetupAnswers }
  | { domainId: string; title: string; desired: unknown; runId?: string }
