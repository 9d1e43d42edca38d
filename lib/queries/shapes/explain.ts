import type { Certainty, Cite, Evidence, Fix, Owner } from '../../gates/gate'
import type { Judgement } from '../../gates/verdict'

/** POST /api/explain, and what `assay explain --json` prints. */
export interface Explained {
  /** What it turned out to be, one phrase each. */
  recognised: string[]
  /** The best first. */
  findings: Finding[]
  /** What would tell more; `null`: there is nothing to ask. */
  next: NextQuestion | null
}

export interface Finding {
  /** Its id, which is also its address: `/gates/{gate}`. */
  gate: string
  /** `shut`: the cause. `candidate`: one of several that may be. `next`: shut as well, and stops the call once the cause is gone. */
  state: 'shut' | 'candidate' | 'next'
  /** `null`: nothing was claimed. */
  certainty: Certainty | null
  /** What is wrong, one sentence; of a candidate, what would be. */
  title: string
  evidence: Evidence[]
  owner: Owner
  fix: FindingFix
  sources: Cite[]
}

export interface FindingFix {
  kind: Fix['kind']
  title: string
  /** How a person does it, one imperative sentence each. */
  steps: string[]
}

export interface NextQuestion {
  /** By which it is answered: `"answers": { "<fact>": "<answer>" }`. */
  fact: NonNullable<Judgement['question']>['fact'] | 'snapshot-app'
  question: string
  options: { answer: string; leaves: string[] }[]
}

/** The body of POST /api/explain, where it is JSON; a `text/plain` body is the text itself. */
export interface ExplainInput {
  /** A snapshot of the domain may stand in it, too. */
  text: string
  /** To the questions in `next`, by fact: an option in its words, or its number from 1. */
  answers?: Record<string, string>
}
