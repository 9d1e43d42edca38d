import type { ServiceInstance } from '../../queries/shapes/domains'
import type { PlanView, SetupAnswers } from '../../queries/shapes/setup'
import type { Desired } from '../desired'
import type { Because, PlanProblem } from '../plan/plan-types'

/** How to set one thing up: from answers to what should be true. Pure. */
export interface Recipe {
  id: SetupAnswers['recipe']
  /** Of what it makes, e.g. `A client that calls OPA in the name of a user`. */
  title: string
  serves: ServiceInstance['kind']
  desire: (answers: SetupAnswers, service: ServiceInstance) => Wish
}

export interface Wish {
  title: string
  desired: Desired
  manual: PlanView['manual']
  because: Because
  /** Answers that cannot be taken; then the rest counts for nothing. */
  problems: PlanProblem[]
}
