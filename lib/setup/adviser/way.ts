import type { Certainty, Cite } from '../../gates/gate'
import type { RecipeId } from '../../queries/shapes/recipes'
import type { DisagreementId } from './disagreements'

export type WayId =
  | 'as-itself'
  | 'user-assertion'
  | 'authorization-code'
  | 'developer-apis'
  | 'gateway'
  | 'identity-to-fusion'
  | 'opa-as-itself'
  | 'opa-as-user'

/** A setup the adviser sends people to. */
export interface Advised {
  recipe: RecipeId
  /** What is called by it, as one would say it: `Process Automation`. */
  called: string
}

/** One way to call, with when it is the wrong one. */
export interface Way {
  id: WayId
  /** The advice in a few words. */
  title: string
  /** Why it fits, one or two sentences. */
  because: string
  /** The grant as Oracle's console calls it. */
  grant: string
  /** Who needs the role at the service. */
  role: string
  /** The first is meant unless something else is called. */
  setups: readonly [Advised, ...Advised[]]
  /** The counter-case: then it is the wrong one, and which is right instead. */
  wrongWhen: readonly [CounterCase, ...CounterCase[]]
  /** What it cannot do, whatever is set up. */
  limits: readonly { says: string; cites: readonly Cite[] }[]
  /** Where published advice on it disagrees. */
  disagreements: readonly DisagreementId[]
  certainty: Certainty
  cites: readonly [Cite, ...Cite[]]
}

export interface CounterCase {
  says: string
  /** Absent: none of these ways is. */
  instead?: WayId
}
