import type { ServiceInstance } from './domains'
import type { SetupAnswers } from './recipes'

export type { SetupAnswers } from './recipes'

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
    /** By which the recipe proves itself, as the wire spells it. */
    grantType?: string
    alias?: string
    /** How the client proves itself; absent where the recipe leaves no choice: by its secret. */
    clientProof?: 'secret' | 'assertion'
    scope?: string
    userName?: string
    serviceAppId?: string
    /** Which of the application's instances; absent in receipts of an older console. */
    serviceKind?: ServiceInstance['kind']
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
