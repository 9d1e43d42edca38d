import type { FactName } from '../facts/facts'
import type { Certainty, Evidence, Fix } from './gate'

/** What became of one gate in one case. Two axes: its state, and whether the call got there. */
export interface Verdict {
  gateId: string
  state: 'open' | 'shut' | 'unknown' | 'not-applicable' | 'crashed'
  reached: 'yes' | 'no' | 'unknown'
  /** How it is drawn: the two axes folded for the ladder. */
  rung: 'open' | 'shut' | 'candidate' | 'next' | 'unknown' | 'not-reached' | 'not-applicable' | 'crashed'
  /** How we know: the answer itself opened or refused here; a check on facts; nothing else is left. */
  by: 'answer' | 'check' | 'elimination' | 'none'
  certainty?: Certainty
  /** Short fact at the right of the rung. */
  deciding?: string
  /** The sentence for a shut gate. */
  says?: string
  evidence: Evidence[]
  fix?: Fix
  /** Facts that are missing. */
  missing: FactName[]
  /** Why it is unknown or does not apply, one sentence. */
  because?: string
}

export interface Judgement {
  /** Every gate, in the order a call meets them. */
  verdicts: Verdict[]
  /** `passed`: the last answer was a success; `stopped`: refused, or a check found a shut gate; `open-so-far`: nothing shut, nothing proven. */
  outcome: 'passed' | 'stopped' | 'open-so-far'
  /** The first shut gate: the cause. */
  cause?: Verdict
  /** Gates that all fit the refusal when no single one can be named, the likeliest first. */
  candidates: Verdict[]
  /** Shut as well, behind the cause. */
  next: Verdict[]
  /** The one fact that would separate the candidates. */
  question?: {
    fact: FactName | 'client-credentials-probe'
    options: { answer: string; leaves: string[] }[]
  }
}
