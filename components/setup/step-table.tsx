'use client'

import { useState } from 'react'
import { Table } from '@/components/ui/table'
import type { PlanView, RunView } from '@/lib/queries/shapes/setup'
import { StepRow } from './step-row'

/** The writes of a plan, in order; with a run, how far each of them is. */
export function StepTable({ plan, run }: { plan: PlanView; run?: RunView }) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) => {
    const next = new Set(opened)
    if (!next.delete(id)) next.add(id)
    setOpened(next)
  }
  return (
    <Table
      caption={run ? 'Steps of this run' : 'What will be written, in order'}
      columns={['', 'Step', 'Because', 'Request', run ? 'State' : 'May the console?']}
    >
      {plan.steps.map((step, index) => (
        <StepRow
          key={step.id}
          number={index + 1}
          step={step}
          progress={run?.steps.find(({ id }) => id === step.id)}
          isRun={run !== undefined}
          isOpen={opened.has(step.id)}
          onToggle={() => toggle(step.id)}
        />
      ))}
    </Table>
  )
}
