import type { ApiError } from '../domain/domain'
import { err } from '../result'
import type { PlanProblem } from './plan/plan-types'

/** Why there is no plan. */
export type PlanRefusal =
  /** For the person to change; never empty. */
  { kind: 'problems'; problems: PlanProblem[] } | { kind: 'domain'; error: ApiError }

export const problem = (only: PlanProblem) => err<PlanRefusal>({ kind: 'problems', problems: [only] })
