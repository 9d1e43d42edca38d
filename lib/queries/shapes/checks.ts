import type { CheckCase, CheckNeed } from '../../checks/check-case'
import type { Difference } from '../../checks/compare'
import type { Names } from '../../checks/difference-words'
import type { Facts } from '../../facts/facts'
import type { Judgement, Verdict } from '../../gates/verdict'

/** What came of a check once. */
export interface CheckRunView {
  id: string
  /** ISO instant. */
  at: string
  /** `call`: requests were sent; `look`: judged by what the domain says, without one. */
  kind: 'call' | 'look'
  outcome: Judgement['outcome']
  /** Id of the gate that was named as the cause. */
  cause?: string
  /** What is wrong there, one sentence. */
  says?: string
  /** By gate id, in the order a call meets them. */
  rungs: Record<string, Verdict['rung']>
  milliseconds?: number
  who: 'person' | 'console'
  /** Id of the run of a plan after which the console looked by itself. */
  afterRun?: string
}

export interface CheckView {
  id: string
  name: string
  domainId: string
  domainName: string
  case: CheckCase
  createdAt: string
  need: CheckNeed
  /** A client secret of this client that a setup keeps, by id. */
  secretId?: string
  /** Absent: nothing was recorded. */
  last?: CheckRunView
  /** The last that sent requests; a look proves less. */
  lastCall?: CheckRunView
  /** When a call last went through. */
  greenAt?: string
  /** What is different from then; absent: never green, or the last one is. */
  since?: Since
}

export interface Since {
  at: string
  differences: Difference[]
  names: Names
}

/** GET /api/checks/{id}: newest first. */
export interface CheckDetail extends CheckView {
  runs: CheckRunView[]
}

/** GET /api/checks/{id}/runs/{runId} */
export interface CheckRunDetail extends CheckRunView {
  facts: Facts
  /** Compared with the last green call before it; absent: there was none. */
  since?: Since
}

/** What a page saw of a test that it finished. */
export interface CheckRecord {
  facts: Facts
  milliseconds?: number
}

/** POST /api/checks */
export interface NewCheck {
  name: string
  domainId: string
  case: CheckCase
  record: CheckRecord
}
