'use client'

import { lazy } from 'react'
import { isRotating } from '@/lib/handoff/rotation/rotation-subject'
import type { PlanView, RunView } from '@/lib/queries/shapes/setup'
import { FormsPanel } from './forms-panel'

const RotationForms = lazy(() => import('./rotation-forms'))

/** What a rotation means for the caller, the administrators and the auditor. `run`: absent while it is a plan. */
export function RotationPanel({ plan, run }: { plan: PlanView; run?: RunView }) {
  if (!isRotating(plan)) return null
  return (
    <FormsPanel
      title="Hand over"
      says="What changes for the caller and by when, both last days for a calendar, and the same by clicks or by the OCI CLI. No key is in any of them; each says what it leaves out and who has it."
    >
      {(at) => <RotationForms plan={plan} run={run} at={at} />}
    </FormsPanel>
  )
}
