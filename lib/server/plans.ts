import 'server-only'
import type { PlanInput, PlanView } from '../queries/shapes/setup'
import { ok, type Result } from '../result'
import type { Desired } from '../setup/desired'
import { viewPlan } from '../setup/view-plan'
import { getPlan } from '../store/plans'
import { notFound, type Refused } from './answer'
import { theConsole } from './console'
import { planPlace, planWish } from './plan-wish'

export function makePlan(input: PlanInput): Promise<Result<PlanView, Refused>> {
  if ('answers' in input) return planWish(input.answers.domainId, input)
  // `desired` was checked at the border, see inputs.ts.
  return planWish(input.domainId, { title: input.title, desired: input.desired as Desired })
}

export async function readPlan(id: string): Promise<Result<PlanView, Refused>> {
  const { db } = await theConsole()
  const stored = await getPlan(db, id)
  return stored ? ok(viewPlan(stored.plan, await planPlace(id, stored.domainId))) : notFound('plan')
}
