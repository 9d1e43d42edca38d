import { mayDo, rolesThatMay } from '../domain/rights'
import { filledIn } from '../handoff/known-later'
import type { PlanView } from '../queries/shapes/setup'
import type { Plan } from './plan/plan-types'
import type { Step } from './plan/step-types'
import { kindOf } from './steps/steps'

export interface PlanPlace {
  id: string
  domainId: string
  domainName: string
  /** Identity-domain roles of the caller; `null`: not known. */
  roles: string[] | null
}

/** A plan as a page shows it: every request as it will be sent, with what it takes. */
export const viewPlan = (plan: Plan, { roles, ...place }: PlanPlace): PlanView => ({
  ...place,
  title: plan.title,
  ...(plan.recipe !== undefined && { recipe: plan.recipe }),
  ...(plan.answers && { answers: plan.answers }),
  steps: plan.steps.map((step) => viewStep(step, roles)),
  already: plan.already,
  manual: filledIn(plan.manual, plan.target?.clientId),
})

export function viewStep(step: Step, roles: string[] | null): PlanView['steps'][number] {
  const kind = kindOf(step)
  const detail = kind.detail?.(step)
  return {
    id: step.id,
    kind: step.kind,
    title: kind.describe(step),
    ...(detail && { detail }),
    because: step.because,
    ...(step.note !== undefined && { note: step.note }),
    requests: kind.requests(step),
    needsRole: rolesThatMay(...kind.right),
    may: mayDo(roles, ...kind.right),
  }
}
