'use client'

import { lazy } from 'react'
import { isMaking } from '@/lib/handoff/plan-subject'
import type { PlanView } from '@/lib/queries/shapes/setup'
import { FormsPanel } from './forms-panel'

const PlanForms = lazy(() => import('./plan-forms'))

/** The same client made by another way: whoever may write there may not use this console. */
export function PlanPanel({ plan }: { plan: PlanView }) {
  if (!isMaking(plan)) return null
  return (
    <FormsPanel
      title="Do it another way"
      says="The same client as Terraform, as a script of the OCI CLI or as clicks, for whoever keeps this domain by those."
    >
      {(at) => <PlanForms plan={plan} at={at} />}
    </FormsPanel>
  )
}
