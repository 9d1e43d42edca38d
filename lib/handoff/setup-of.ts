import type { RunView } from '../queries/shapes/setup'
import type { HandoffSetup } from './subject'

/** A run that is done. */
export type DoneRun = Pick<RunView, 'plan' | 'startedAt'> & { receipt: NonNullable<RunView['receipt']> }

/** The setup as somebody reads it who was not there. */
export const setupOf = ({ plan, startedAt }: Pick<DoneRun, 'plan' | 'startedAt'>): HandoffSetup => ({
  title: plan.title,
  runName: plan.runName,
  startedAt,
  ...(plan.callerName !== undefined && { callerName: plan.callerName }),
  steps: plan.steps.map(({ title, because, byHand }) => ({
    title,
    because,
    ways: byHand.ways,
    values: byHand.values,
  })),
  manual: plan.manual,
})
