import type { RunView } from '../queries/shapes/setup'
import type { HandoffSetup, HandoffStep } from './subject'

/** A run that is done. */
export type DoneRun = Pick<RunView, 'plan' | 'startedAt' | 'steps'> & { receipt: NonNullable<RunView['receipt']> }

/** The setup as somebody reads it who was not there. */
export const setupOf = ({
  plan,
  startedAt,
  steps,
}: Pick<DoneRun, 'plan' | 'startedAt'> & Partial<Pick<DoneRun, 'steps'>>): HandoffSetup => ({
  title: plan.title,
  runName: plan.runName,
  startedAt,
  ...(plan.callerName !== undefined && { callerName: plan.callerName }),
  steps: plan.steps.map(({ id, title, because, byHand }) => ({
    title,
    because,
    ...happened(steps?.find((step) => step.id === id)),
    ways: byHand.ways,
    values: byHand.values,
  })),
  manual: plan.manual,
})

const happened = (step: RunView['steps'][number] | undefined): Pick<HandoffStep, 'says' | 'doneAt'> => ({
  ...(step?.says !== undefined && { says: step.says }),
  ...(step?.doneAt !== undefined && { doneAt: step.doneAt }),
})
