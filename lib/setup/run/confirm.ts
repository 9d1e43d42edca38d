import type { Plan } from '../plan/plan-types'
import { openRecorder } from './recorder'
import { type RunOutcome, type RunTools, takeSteps } from './run'

/**
 * A person says that what the run waits for has happened, and it goes on from there. `stepId` is the step that person was asked about:
 * a click on a page that is behind confirms nothing else.
 */
export async function confirm(plan: Plan, stepId: string, tools: RunTools): Promise<RunOutcome> {
  const recorder = await openRecorder(plan.steps, tools.journal, tools.now)
  const { status, steps } = recorder.state()
  const isAsked = steps.some(({ step, state }) => step.id === stepId && state === 'awaiting')
  if (status !== 'waiting' || !isAsked) return 'not-now'
  const isWritten = await recorder.write([{ type: 'confirmed', step: stepId, says: 'A person confirmed it.' }])
  return isWritten ? takeSteps(plan, recorder, tools) : 'taken'
}
