import type { ServiceInstance } from '../../queries/shapes/domains'
import type { AnswersOf, RecipeId } from '../../queries/shapes/recipes'
import type { PlanView } from '../../queries/shapes/setup'
import type { Desired } from '../desired'
import type { Because, PlanProblem } from '../plan/plan-types'
import type { Knowledge } from './knowledge'
import type { Question } from './question'

/** How to set one thing up: from answers to what should be true. Pure. */
export interface Recipe<R extends RecipeId = RecipeId> {
  id: R
  /** Of what it makes, e.g. `A client that calls OPA in the name of a user`. */
  title: string
  /** The way to call, as one chooses it, e.g. `As a user, with an assertion`. */
  way: string
  /** When it is the right way, one sentence. */
  suits: string
  /** The kind of instance it calls. */
  serves: ServiceInstance['kind']
  /** The wizard's screens, in order. */
  asks: readonly Question[]
  /** The client may prove itself by an assertion in place of its secret: it has a key anyhow. */
  choosesProof?: true
  /** Value of the scope that is usually wanted; absent: that of its kind of instance. */
  usualScope?: string
  /** The grant that proves it, as the wire spells it. */
  grantType: string
  /** Who signs, where that is not whoever opened this browser: the private key is wanted as a file then. */
  signer?: string
  /** What it must be told of the domains besides. */
  wants?: readonly (keyof Knowledge)[]
  desire: (answers: AnswersOf<R>, service: ServiceInstance, knowledge: Knowledge) => Wish
}

export interface Wish {
  title: string
  desired: Desired
  manual: PlanView['manual']
  because: Because
  /** Answers that cannot be taken; then the rest counts for nothing. */
  problems: PlanProblem[]
}
