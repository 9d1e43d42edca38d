import type { PlannedRequest, PlanView, SetupAnswers } from './setup'

/** What another look at the domain says about a plan; see `recheck`. */
export interface PlanCheck {
  /** ISO instant. */
  at: string
  verdict: 'same' | 'unimportant' | 'differs' | 'unplannable' | 'unknown'
  /** What somebody changed since, one sentence each. */
  changes: string[]
  /** Titles of steps that are not needed any more, and of further ones that are. */
  done: string[]
  more: string[]
}

/** The file a plan was opened from; it was planned anew here, and this is the difference. */
export interface OpenedFile {
  exportedAt: string
  /** What the file calls the domain. */
  domainName: string
  done: string[]
  more: string[]
}

export interface PlanApproval {
  /** As typed. */
  name: string
  at: string
  /** The plan is still what was approved. */
  isValid: boolean
}

/** What people did with a plan, and where it stands. */
export interface PlanSummary {
  id: string
  title: string
  /** A person's name for it. */
  name?: string
  domainId: string
  domainName: string
  createdAt: string
  isSaved: boolean
  stepCount: number
  leftCount: number
  /** `stale`: the domain changed, and other steps would be needed. `replaced`: it was planned again. */
  state: 'ready' | 'waiting' | 'approved' | 'stale' | 'run' | 'replaced'
  /** Who said that it needs approval. */
  askedBy?: string
  approvals: PlanApproval[]
  /** Names this content and no other. */
  digest: string
  check?: PlanCheck
  opened?: OpenedFile
  runId?: string
  /** The plan that was made again from this one. */
  replacedBy?: string
}

/** PATCH /api/plans/{id}. */
export type PlanChange = { name: string } | { askedBy: string }

/** POST /api/plans/{id}/approvals: the digest says what the person saw. */
export interface ApprovalInput {
  name: string
  digest: string
}

/** POST /api/plans/import: the file's text; the connection, when several lead to its domain. */
export interface ImportInput {
  file: string
  domainId?: string
}

type FileStep = { title: string; because: string; requests: PlannedRequest[] }

/** A plan as a file. It holds names, ids and certificates, and no secret. */
export interface PlanFile {
  format: 'assay-plan'
  version: 1
  exportedAt: string
  /** The domain it is for: by its URL another console finds it again. */
  domain: { name: string; url: string }
  title: string
  runName: string
  /** What it was planned from, and what it is planned from where it is opened. */
  wish: { answers: SetupAnswers } | { title: string; desired: unknown }
  askedBy?: string
  /** What it came to when it was exported. */
  steps: FileStep[]
  left: FileStep[]
  manual: PlanView['manual']
  /** SHA-256 of all the above. */
  digest: string
}
