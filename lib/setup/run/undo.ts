import type { Plan } from '../plan/plan-types'
import { resolve } from '../steps/resolve'
import type { StepError } from '../steps/step-kind'
import { kindOf } from '../steps/steps'
import type { StepStatus } from './fold'
import { openRecorder, type Recorder } from './recorder'
import type { RunTools } from './run'
import { saysError } from './says'
import { pauseBefore, saysWaiting } from './try-again'

/** `stuck`: a person must decide; undoing again goes on from there. */
export type UndoOutcome = 'undone' | 'stuck' | 'taken' | 'not-now'

/** Takes back what a run did, last first, and nothing else; from a finished run or one that stopped anywhere. */
export async function undo(plan: Plan, tools: RunTools): Promise<UndoOutcome> {
  const recorder = await openRecorder(plan.steps, tools.journal, tools.now)
  const { status } = recorder.state()
  if (status === 'undone') return 'undone'
  if (status === 'new') return 'not-now'
  if (status !== 'undoing' && !(await recorder.write([{ type: 'undo-started' }]))) return 'taken'

  for (;;) {
    const next = recorder.state().steps.findLast(isToUndo)
    // A secret that was renewed stays valid; that of an application we deleted opens nothing any more.
    const dropSecrets = plan.steps.some(({ kind }) => kind === 'create-app')
    if (!next) return (await recorder.write([{ type: 'run-undone' }], { dropSecrets })) ? 'undone' : 'taken'
    const outcome = await undoStep(next, plan, recorder, tools)
    if (outcome !== 'undone') return outcome
  }
}

/** A step that failed was refused, and one that is pending was never begun: neither left anything. */
const isToUndo = ({ state }: StepStatus) =>
  state === 'awaiting' || state === 'started' || state === 'done' || state === 'undoing' || state === 'undo-failed'

async function undoStep(status: StepStatus, plan: Plan, recorder: Recorder, tools: RunTools): Promise<UndoOutcome> {
  const { before, made } = status
  if (!before) throw new Error(`journal: nothing is known of the time before ${status.step.id}`)
  const step = resolve(status.step, (id) => recorder.state().steps.find((each) => each.step.id === id)?.made ?? null)
  const { domain, now, wait } = tools
  for (let tries = 0; ; tries++) {
    if (tools.keep && !(await tools.keep())) return 'taken'
    if (!(await recorder.write([{ type: 'undoing', step: step.id }]))) return 'taken'
    const undone = await kindOf(step).undo(step, { domain, ...before, made, runName: plan.runName })
    if (undone.ok) {
      const isWritten = await recorder.write([{ type: 'undone', step: step.id, says: undone.value }])
      return isWritten ? 'undone' : 'taken'
    }
    const pause = wait ? pauseBefore(undone.error, tries) : null
    if (!wait || pause === null || undone.error.kind === 'conflict') return stuck(step.id, undone.error, recorder)
    const { error } = undone.error
    const says = saysWaiting(error, pause, tries)
    if (!(await recorder.write([{ type: 'waiting', step: step.id, says, error, until: now() + pause }]))) return 'taken'
    await wait(pause)
  }
}

async function stuck(step: string, error: StepError, recorder: Recorder): Promise<UndoOutcome> {
  const isWritten = await recorder.write([
    {
      type: 'undo-failed',
      step,
      says: error.kind === 'unknown' ? saysError({ kind: 'refused', error: error.error }) : saysError(error),
      ...(error.kind !== 'conflict' && { error: error.error }),
    },
  ])
  return isWritten ? 'stuck' : 'taken'
}
