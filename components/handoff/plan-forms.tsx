'use client'

import { type MakingPlan, planSubject } from '@/lib/handoff/plan-subject'
import { FormChoice } from './form-choice'

/** The forms of a client that is planned. */
export default function PlanForms({ plan, at }: { plan: MakingPlan; at: string }) {
  return <FormChoice reader="administrator" subjectFor={(generation) => planSubject(plan, at, generation)} />
}
