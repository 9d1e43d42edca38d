import type { SigningKeyName } from '../../facts/jwt-facts'
import type { Certainty, Cite, Evidence, Fix, Owner } from '../../gates/gate'
import type { Judgement } from '../../gates/verdict'
import type { SignatureState } from '../../triage/bulk/signatures'
import type { JwtKind } from '../../triage/classify-jwt'

/** POST /api/explain, and what `assay explain --json` prints. */
export interface Explained {
  /** What it turned out to be, one phrase each. */
  recognised: string[]
  /** The best first. */
  findings: Finding[]
  /** What would tell more; `null`: there is nothing to ask. */
  next: NextQuestion | null
  /** Where keys were given: how the signature of each token stands, in the order of the tokens. */
  signatures?: CheckedSignature[]
}

export interface CheckedSignature {
  token: JwtKind
  /** `key unknown`: none of the keys made it, and its header names none of them. `not checked`: not whole, or not by RS256. */
  state: SignatureState
  /** The key that its header names. */
  key: SigningKeyName
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
  /** By which signatures are checked: a key set (JWKS), or certificates or public keys in PEM. */
  keys?: string
}
