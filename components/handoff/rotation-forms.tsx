'use client'

import { rotationForms } from '@/lib/handoff/rotation/rotation-forms'
import { type RotatingPlan, rotationSubject } from '@/lib/handoff/rotation/rotation-subject'
import { writeRotation } from '@/lib/handoff/write-handoff'
import type { RunView } from '@/lib/queries/shapes/setup'
import { FormChoice } from './form-choice'

interface Props {
  plan: RotatingPlan
  run: RunView | undefined
  /** ISO instant. */
  at: string
}

/** The forms of a certificate that gives way to another. */
export default function RotationForms({ plan, run, at }: Props) {
  return (
    <FormChoice
      reader="developer"
      formsFor={(generation) => {
        const subject = rotationSubject(plan, run, { at, generation })
        return rotationForms.map((exporter) => ({ exporter, file: writeRotation(exporter, subject) }))
      }}
    />
  )
}
