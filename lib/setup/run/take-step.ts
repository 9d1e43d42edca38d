import type { ApiError } from '../../domain/domain'
import type { Result } from '../../result'
import type { Plan } from '../plan/plan-types'
import type { Step } from '../plan/step-types'
import { resolve } from '../steps/resolve'
import type { Author, Done, StepError } from '../steps/step-kind'
import { kindOf } from '../steps/steps'
import type { RunEvent, StepEvent } from './journal'
import type { Recorder } from './recorder'
import type { RunTools } from './run'
import { saysError } from './says'
import { pauseBefore, saysWaiting } from './try-again'

interface StepTools extends RunTools {
  plan: Plan
  recorder: Recorder
  caller: () => Promise<Result<Author, ApiError>>
  /** Another step has stopped: no more waiting. */
  isEnding: () => boolean
}

/** `taken`: somebody else does it. An event: the step stopped; not yet written. */
type StepEnd = 'done' | 'taken' | StepEvent

/** Does one step; what passes of itself is waited for, and the wait is in the journal. */
export async function takeStep(id: string, tools: StepTools): Promise<StepEnd> {
  const { recorder, keep, wait, now, isEnding } = tools
  if (isAwaited(id, recorder))
    return { type: 'awaiting', step: id, says: 'Nothing more is written until you confirm it.' }
  for (let tries = 0; ; tries++) {
    if (keep && !(await keep())) return 'taken'
    const end = await tryStep(id, tools)
    if (end === 'done' || end === 'taken') return end
    const pause = wait && !isEnding() ? pauseBefore(end, tries) : null
    if (!wait || pause === null || end.kind === 'conflict') return stopped(id, end)
    const { error } = end
    const says = saysWaiting(error, pause, tries)
    if (!(await recorder.write([{ type: 'waiting', step: id, says, error, until: now() + pause }]))) return 'taken'
    await wait(pause)
  }
}

const isAwaited = (id: string, recorder: Recorder) =>
  recorder.state().steps.some(({ step }) => step.id === id && step.kind === 'await-proof')

async function tryStep(id: string, tools: StepTools): Promise<'done' | 'taken' | StepError> {
  const { recorder, domain, plan } = tools
  const statusOf = (stepId: string) => recorder.state().steps.find((each) => each.step.id === stepId)
  const status = statusOf(id)
  if (!status) throw new Error(`run: there is no step ${id}`)
  const step = resolve(status.step, (other) => statusOf(other)?.made ?? null)
  const isAgain = status.state === 'started'
  const before = isAgain && status.before ? status.before : await lookBefore(step, tools)
  if ('kind' in before) return before
  const started: StepEvent = { type: 'started', step: id }
  const opening: StepEvent[] = isAgain ? [started] : [{ type: 'before', step: id, ...before }, started]
  if (!(await recorder.write(opening))) return 'taken'
  const done = await kindOf(step).do(step, { domain, ...before, isAgain, runName: plan.runName })
  if (!done.ok) return done.error
  return (await recordDone(step, done.value, tools)) ? 'done' : 'taken'
}

/** What is there, and as whom we will write. Nothing has been sent yet, so an error is a plain failure. */
async function lookBefore(
  step: Step,
  { domain, caller: askCaller }: StepTools,
): Promise<{ was: unknown; caller: Author } | StepError> {
  const [caller, was] = await Promise.all([askCaller(), kindOf(step).look(step, domain)])
  if (!caller.ok) return { kind: 'refused', error: caller.error }
  return was.ok ? { was: was.value, caller: caller.value } : { kind: 'refused', error: was.error }
}

async function recordDone(step: Step, done: Done, { recorder, newId }: StepTools): Promise<boolean> {
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
    needs: [],
    app: appId,
    displayName: step.kind === 'create-app' ? step.displayName : appId,
    because: 'The answer that held the client secret never arrived here; nobody knows the secret.',
  },
})

const stopped = (step: string, error: StepError): StepEvent =>
  ({
    type: error.kind === 'unknown' ? 'no-answer' : 'failed',
    step,
    says: saysError(error),
    ...(error.kind !== 'conflict' && { error: error.error }),
  }) as StepEvent
