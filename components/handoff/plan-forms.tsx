'use client'

import { type MakingPlan, planSubject } from '@/lib/handoff/plan-subject'
import { FormChoice } from './form-choice'
import { formsOf } from './forms-of'

/** The forms of a client that is planned. */
export default function PlanForms({ plan, at }: { plan: MakingPlan; at: string }) {
  return <FormChoice reader="administrator" formsFor={(generation) => formsOf(planSubject(plan, at, generation))} />
}
