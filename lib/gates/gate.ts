import type { FactName, FactValues } from '../facts/facts'
import type { RequestChange } from '../facts/request-change'
import type { ServiceKind } from '../facts/service-kind'
import type { Surface } from '../facts/surface'
import type { Desired } from '../setup/desired'

/** Places on the way, in order. Who answers at each is in `answers-at.ts`. */
export const stages = [
  'caller',
  'domain',
  'sign-in',
  'client',
  'assertion',
  'grant',
  'scope',
  'token',
  'verifier',
  'gateway',
  'service',
] as const
export type Stage = (typeof stages)[number]

export type Certainty = 'documented' | 'observed' | 'inferred'

/** Who can open the gate. */
export type Owner = 'identity team' | 'service team' | 'caller' | 'network team'

export interface Cite {
  /** Title a reader would recognise. */
  title: string
  /** Absent for an RFC that is named by number. */
  url?: string
}

/** One thing that was looked at: where, what stood there, what should have. */
export interface Evidence {
  /** e.g. `app.allowedGrants`, `assertion.header.kid`, `tokenAnswer.error`. */
  at: string
  found: unknown
  expected?: unknown
}

export type Fix =
  | { kind: 'change'; title: string; desired: Desired }
  /** Opens the wizard. */
  | { kind: 'recipe'; title: string; recipe: string }
  /** Send (and sign) again with these values. */
  | { kind: 'request'; title: string; change: RequestChange }
  /** Only a person can: one imperative sentence a step. */
  | { kind: 'manual'; title: string; steps: string[] }

export type Outcome =
  /** `deciding` is the short fact shown at the right of the rung. */
  | { state: 'open'; deciding?: string }
  | { state: 'shut'; evidence: [Evidence, ...Evidence[]]; says?: string; fix: Fix }
  | { state: 'not-applicable'; because: string }
  /**
   * The facts are there but do not decide, e.g. a truncated token. `because` says no more than `wouldTell` where it is absent.
   * `wanted` says what else would tell. `untouched`: this call does not go through the gate, so no answer to it comes from here.
   */
  | { state: 'unknown'; because?: string; wanted?: string; untouched?: true }

/** A public answer by which this gate refuses. A member that is absent matches anything. */
export interface Refusal {
  at: Surface
  /** Only when this service is called. */
  service?: ServiceKind
  status?: number
  /** OAuth `error`. */
  error?: string
  /** OAuth `error_description`, compared without case and final full stop. */
  description?: string
  /** Words that only such a refusal has, looked for in whatever text came: where it is found, no gate without one is a candidate. */
  text?: RegExp
  /** Of a token endpoint: the sign-in page says so too, with the same word. */
  orAtSignIn?: true
  certainty: Certainty
  cite: Cite
}

type Given<N extends FactName> = { [K in N]: FactValues[K] }
type Maybe<N extends FactName> = { [K in N]?: FactValues[K] }

export interface GateSpec<N extends FactName, O extends FactName> {
  /** Words, = file name = URL. Never renamed or reused. */
  id: string
  stage: Stage
  /** What a person would ask, e.g. "May this client use this grant?" */
  question: string
  /** One sentence for when it is shut and the evidence says no better. */
  shut: string
  /** Two or three sentences: why it shuts and what is easily confused with it. */
  explain: string
  /** How a person opens it by hand, per console generation, one imperative sentence a step. */
  byHand: { generation: 'OCI console' | 'Older OCI console' | 'IDCS console' | 'Caller' | 'OPA'; steps: string[] }[]
  owner: Owner
  certainty: Certainty
  cites: [Cite, ...Cite[]]
  /** Facts without which the check cannot be made. */
  needs: readonly N[]
  /** It judges the form itself, so it is asked even about a JWT whose claims nobody can read. */
  judgesForm?: true
  /** Facts the check looks at when they are there. */
  uses?: readonly O[]
  refusals: readonly Refusal[]
  /** Where a missing fact can be had, for "cannot tell": one sentence. */
  wouldTell: string
  /**
   * What a person who looks at the first of `needs` sees when this gate is the shut one: an answer to the separating question. `true`:
   * just what `shut` says.
   */
  shows?: string | true
  /** For a gate that is found shut because nothing else is left: its check saw nothing, so it has no fix of its own. */
  whenLeft?: (facts: Maybe<FactName>) => { says?: string; fix: Fix }
  /** Does it concern this call at all? `undefined` facts: say yes. */
  applies?: (facts: Maybe<FactName>) => true | { because: string }
  check: (facts: Given<N> & Maybe<O>) => Outcome
}

/** A gate as the judge sees it: its check takes whatever facts there are. */
export type Gate = Omit<GateSpec<FactName, FactName>, 'check'> & {
  check: (facts: Maybe<FactName>) => Outcome
}

/** Keeps the check's facts typed by `needs` and `uses`, and hides them from the judge. */
export function defineGate<const N extends FactName, const O extends FactName = never>(spec: GateSpec<N, O>): Gate {
  // Safe: the judge calls `check` only when every fact in `needs` is there.
  return spec as unknown as Gate
}

export const open: Outcome = { state: 'open' }

export const cannotTell: Outcome = { state: 'unknown' }
