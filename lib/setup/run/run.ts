import type { Domain } from '../../domain/domain'
import type { Plan } from '../plan/plan-types'
import type { Step } from '../plan/step-types'
import { resolve } from '../steps/resolve'
import type { Author, Done, StepError } from '../steps/step-kind'
import { kindOf } from '../steps/steps'
import { readCaller } from './caller'
import type { StepStatus } from './fold'
import type { Journal, RunEvent, StepEvent } from './journal'
import { openRecorder, type Recorder } from './recorder'
import { saysError } from './says'

export interface RunTools {
  domain: Domain
  journal: Journal
  /** Milliseconds since the epoch. */
  now: () => number
  /** For secrets. */
  newId: () => string
  /** Asked before each step: is this still ours to do? A lease is renewed here. */
  keep?: () => Promise<boolean>
}

/** `taken`: somebody else does it. `not-now`: the run is done, or being undone. */
export type RunOutcome = 'done' | 'stopped' | 'taken' | 'not-now'

/** Starts a run, or takes it up wherever it was left: after a failure, a lost answer or a killed process. */
export async function run(plan: Plan, tools: RunTools): Promise<RunOutcome> {
  const recorder = await openRecorder(plan.steps, tools.journal, tools.now)
  const { status } = recorder.state()
  if (status === 'done') return 'done'
  if (status !== 'new' && status !== 'running' && status !== 'stopped') return 'not-now'
  if (status === 'new' && !(await recorder.write([{ type: 'run-started' }]))) return 'taken'
  if (status === 'stopped' && !(await recorder.write([{ type: 'resumed' }]))) return 'taken'

  for (;;) {
    const next = recorder.state().steps.find(({ state }) => state !== 'done')
    if (!next) return (await recorder.write([{ type: 'run-done' }])) ? 'done' : 'taken'
    if (tools.keep && !(await tools.keep())) return 'taken'
    const outcome = await takeStep(next, plan, recorder, tools)
    if (outcome !== 'done') return outcome
  }
}

async function takeStep(status: StepStatus, plan: Plan, recorder: Recorder, tools: RunTools): Promise<RunOutcome> {
  const step = resolve(status.step, (id) => recorder.state().steps.find((each) => each.step.id === id)?.made ?? null)
  const isAgain = status.state === 'started'
  const before = isAgain && status.before ? status.before : await lookBefore(step, tools)
  if ('kind' in before) {
    const isWritten = await recorder.write([{ type: 'failed', step: step.id, ...failure(before) }])
    return isWritten ? 'stopped' : 'taken'
  }
  const started: StepEvent = { type: 'started', step: step.id }
  const opening: StepEvent[] = isAgain ? [started] : [{ type: 'before', step: step.id, ...before }, started]
  if (!(await recorder.write(opening))) return 'taken'
  const { domain } = tools
  const done = await kindOf(step).do(step, { domain, ...before, isAgain, runName: plan.runName })
  if (done.ok) return (await recordDone(step, done.value, recorder, tools)) ? 'done' : 'taken'
  return (await recorder.write([stopped(step.id, done.error)])) ? 'stopped' : 'taken'
}

/** What is there, and as whom we will write. Nothing has been sent yet, so an error is a plain failure. */
async function lookBefore(step: Step, { domain }: RunTools): Promise<{ was: unknown; caller: Author } | StepError> {
  const caller = await readCaller(domain)
  if (!caller.ok) return { kind: 'refused', error: caller.error }
  const was = await kindOf(step).look(step, domain)
  return was.ok ? { was: was.value, caller: caller.value } : { kind: 'refused', error: was.error }
}

async function recordDone(step: Step, done: Done, recorder: Recorder, { newId }: RunTools): Promise<boolean> {
  const { made, says, secret, isSecretLost } = done
  const event: StepEvent = { type: 'done', step: step.id, says, made }
  if (secret !== undefined) {
    const id = newId()
    return recorder.write([{ ...event, secretId: id }], { secret: { id, kind: 'client-secret', value: secret } })
  }
  return recorder.write(isSecretLost && made.id !== undefined ? [event, renewal(step, made.id)] : [event])
}

/** A secret that nobody knows is worth nothing, so a new one is asked for; the plan shows it. */
const renewal = (step: Step, appId: string): RunEvent => ({
  type: 'step-inserted',
  after: step.id,
  insert: {
    kind: 'renew-secret',
    id: `${step.id}-secret`,
    app: appId,
    displayName: step.kind === 'create-app' ? step.displayName : appId,
    because: 'The answer that held the client secret never arrived here; nobody knows the secret.',
  },
})

const failure = (error: StepError) => ({
  says: saysError(error),
  ...(error.kind !== 'conflict' && { error: error.error }),
})

const stopped = (step: string, error: StepError): StepEvent =>
  error.kind === 'unknown'
    ? { type: 'no-answer', step, says: saysError(error), error: error.error }
    : { type: 'failed', step, ...failure(error) }
