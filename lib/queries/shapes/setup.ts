import type { Certainty, Cite } from '../../gates/gate'
import type { Judgement, Verdict } from '../../gates/verdict'
import type { Generation } from '../../setup/plan/generations'
import type { ServiceInstance } from './domains'
import type { SetupAnswers } from './recipes'

export type { SetupAnswers } from './recipes'

export interface PlannedRequest {
  method: string
  /** Below the domain URL; `{3}` stands for the id that step 3 will return. */
  path: string
  body?: unknown
}

/** Of somebody who does a step without the console. */
export interface ByHandView {
  /** The clicks, in each wording of Oracle's console, newest first. */
  ways: { generation: Generation; steps: string[] }[]
  /** What is entered; several lines are a file of that name. */
  values: { label: string; value: string }[]
  /** What to tell whoever asked. */
  sendBack: string
  certainty: Certainty
  cites: Cite[]
}

export interface PlanStepView {
  id: string
  kind: string
  /** Ids of the steps that must be done first. */
  needs: string[]
  title: string
  /** Short words under the title, e.g. `Confidential · Trusted · JWT assertion · 1 scope`. */
  detail?: string
  because: string
  note?: string
  requests: PlannedRequest[]
  /** Identity-domain roles of which one is enough. */
  needsRole: string[]
  may: 'yes' | 'no' | 'unknown'
  /** The console's caller cannot see whether it is done. */
  isUnseen?: boolean
  /** It writes nothing: the run waits here until a person says that this has happened. */
  waitsFor?: AwaitedProof
  byHand: ByHandView
}

export interface PlanView {
  id: string
  domainId: string
  domainName: string
  /** Absent: the connection was forgotten. */
  domainUrl?: string
  title: string
  /** Stands in the description of what its run makes. */
  runName: string
  /** As whom the console is connected there. */
  callerName?: string
  recipe?: string
  answers?: SetupAnswers
  steps: PlanStepView[]
  /** What this plan leaves to somebody who may; it does not wait for them. */
  left: PlanStepView[]
  /** The application that was there before and is changed. */
  adopts?: string
  /** What already is as wanted: "The application is active". */
  already: string[]
  /** What no request can do: steps for a person. */
  manual: ManualTask[]
  /** The client it makes; absent: it makes none. */
  makes?: PlannedClient
  /** Certificates of which one gives way to the other; absent: it rotates none. */
  rotation?: PlannedRotation
  /** Roles that shall be held in the end, given by this plan or there before. */
  roles?: PlannedRole[]
}

/** A client as a plan makes it; names as the wire spells them. */
export interface PlannedClient {
  displayName: string
  description: string
  clientType: 'confidential' | 'trusted'
  allowedGrants: string[]
  /** Fully qualified. */
  allowedScopes: string[]
  redirectUris: string[]
  bypassConsent: boolean
  /** Aliases. */
  certificates: string[]
}

export interface PlannedRotation {
  from: RotatedCertificate
  to: RotatedCertificate
  /** Who signs with the old one, and shall with the new one. */
  apps: { displayName: string; clientId: string }[]
  /** They are trusted partner certificates too. */
  isPartner: boolean
}

/** ISO instants; empty where nobody could read the certificate. */
export interface RotatedCertificate {
  alias: string
  x5t: string
  notBefore: string
  notAfter: string
}

export interface PlannedRole {
  role: string
  /** The application that defines it. */
  appId: string
  appName: string
  /** `name`: of a user, the user name. */
  to: { kind: 'user' | 'app'; name: string }
}

export interface ManualTask {
  title: string
  owner: string
  steps: string[]
  source: string
  /** What is typed there, by the name of the field. */
  values?: { label: string; value: string }[]
  /** What is uploaded or pasted there. */
  files?: ManualFile[]
  /** What was compared beforehand, a sentence each. */
  checks?: ManualCheck[]
}

export interface ManualFile {
  /** e.g. `orders_gateway-policy.json`. */
  name: string
  /** What it is, a few words. */
  says: string
  content: string
}

export interface ManualCheck {
  /** `unknown`: could not be told; the sentence says what would tell. */
  state: 'open' | 'shut' | 'unknown'
  says: string
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
    /** ISO instant at which it was done, or confirmed by a person. */
    doneAt?: string
  }[]
  /** Tests on which the run was sent on or proven, newest first. */
  tests: (RunTest & { at: string })[]
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

/** What came of a test that was made for a run. Holds no secret. */
export interface RunTest {
  clientId: string
  grantType: string
  scope: string
  /** Of the certificate whose key signed; absent: nothing was signed. */
  alias?: string
  outcome: Judgement['outcome']
  /** What is wrong, one sentence. */
  says?: string
  /** By gate id, in the order a call meets them. */
  rungs: Record<string, Verdict['rung']>
}

/** POST /api/plans: a recipe's answers, or a fix's desired state. */
export type PlanInput =
  | { answers: SetupAnswers }
  | { domainId: string; title: string; desired: unknown; runId?: string }
