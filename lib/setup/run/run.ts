import type { Domain } from '../../domain/domain'
import type { Plan } from '../plan/plan-types'
import { callerOnce } from './caller'
import type { Journal, StepEvent } from './journal'
import { readySteps } from './ready-steps'
import { openRecorder, type Recorder } from './recorder'
import { takeStep } from './take-step'

export interface RunTools {
  domain: Domain
  journal: Journal
  /** Milliseconds since the epoch. */
  now: () => number
  /** For secrets. */
  newId: () => string
  /** Asked before each step: is this still ours to do? A lease is renewed here. */
  keep?: () => Promise<boolean>
  /** Milliseconds. Without it, nothing is tried again by itself. */
  wait?: (milliseconds: number) => Promise<unknown>
}

/** `waiting`: for a person. `taken`: somebody else does it. `not-now`: the run is done, or being undone. */
export type RunOutcome = 'done' | 'waiting' | 'stopped' | 'taken' | 'not-now'

/** Starts a run, or takes it up wherever it was left: after a failure, a lost answer or a killed process. */
export async function run(plan: Plan, tools: RunTools): Promise<RunOutcome> {
  const recorder = await openRecorder(plan.steps, tools.journal, tools.now)
  const { status } = recorder.state()
  if (status === 'done' || status === 'waiting') return status
  if (status !== 'new' && status !== 'running' && status !== 'stopped') return 'not-now'
  if (status === 'new' && !(await recorder.write([{ type: 'run-started' }]))) return 'taken'
  if (status === 'stopped' && !(await recorder.write([{ type: 'resumed' }]))) return 'taken'
  return takeSteps(plan, recorder, tools)
}

/** Every step as soon as those it needs are done. One that stops, or waits for a person, lets the others under way finish, and no further one begin. */
export async function takeSteps(plan: Plan, recorder: Recorder, tools: RunTools): Promise<RunOutcome> {
  const underWay = new Map<string, Promise<void>>()
  const stops: StepEvent[] = []
  let isTaken = false
  const isEnding = () => isTaken || stops.length > 0
  const caller = callerOnce(tools.domain)
  const take = async (id: string): Promise<void> => {
    const end = await takeStep(id, { ...tools, plan, recorder, caller, isEnding })
    if (end === 'taken') isTaken = true
    else if (end !== 'done') stops.push(end)
    underWay.delete(id)
  }
  try {
    for (;;) {
      const ready = isEnding() ? [] : readySteps(recorder.state().steps)
      for (const { step } of ready) if (!underWay.has(step.id)) underWay.set(step.id, take(step.id))
      if (underWay.size === 0) break
      await Promise.race(underWay.values())
    }
  } finally {
    // The lease must not go while something is still being sent.
    await Promise.allSettled(underWay.values())
  }
  if (isTaken) return 'taken'
  if (stops.length > 0) {
    if (!(await recorder.write(stops))) return 'taken'
    return recorder.state().status === 'waiting' ? 'waiting' : 'stopped'
  }
  return (await recorder.write([{ type: 'run-done' }])) ? 'done' : 'taken'
}
