import type { ApiError } from '../../domain/domain'
import type { RunTest, RunView } from '../../queries/shapes/setup'
import type { Step } from '../plan/step-types'
import type { Author, Made, Was } from '../steps/step-kind'
import type { JournalEvent, RunEvent, StepEvent } from './journal'

export type RunStatus = RunView['status'] | 'new'
export type StepState = RunView['steps'][number]['state']

export interface StepStatus {
  step: Step
  state: StepState
  says?: string
  error?: ApiError
  /** Present once something was looked at before the step. */
  before?: { was: Was; caller: Author }
  /** `null`: not known to have been done. */
  made: Made | null
  secretId?: string
  /** When it was done or confirmed, in milliseconds since the epoch. */
  doneAt?: number
}

export interface RunState {
  status: RunStatus
  steps: StepStatus[]
  startedAt?: number
  /** In the order in which they were made; `at` in milliseconds since the epoch. */
  tests: (RunTest & { at: number })[]
}

type StepEventType = StepEvent['type']
type RunEventType = RunEvent['type']

/** Which event leads a step where; what is not here is illegal. */
const stepTable: Record<StepEventType, Partial<Record<StepState, StepState>>> = {
  before: { pending: 'pending', failed: 'pending' },
  // Again on taking up: whoever wrote it last is the one who goes on.
  started: { pending: 'started', started: 'started' },
  waiting: { pending: 'pending', failed: 'pending', started: 'started', undoing: 'undoing' },
  awaiting: { pending: 'awaiting' },
  confirmed: { awaiting: 'done' },
  'no-answer': { started: 'started' },
  done: { started: 'done' },
  failed: { pending: 'failed', started: 'failed', failed: 'failed' },
  undoing: { awaiting: 'undoing', started: 'undoing', done: 'undoing', undoing: 'undoing', 'undo-failed': 'undoing' },
  undone: { undoing: 'undone' },
  'undo-failed': { undoing: 'undo-failed' },
}

/** The same for the run, which every event of a step goes through too. */
const runTable: Record<RunEventType | StepEventType, Partial<Record<RunStatus, RunStatus>>> = {
  'run-started': { new: 'running' },
  resumed: { stopped: 'running' },
  before: { running: 'running' },
  started: { running: 'running' },
  'step-inserted': { running: 'running' },
  done: { running: 'running' },
  waiting: { running: 'running', undoing: 'undoing' },
  // Several steps are under way at once: more than one may stop.
  'no-answer': { running: 'stopped', stopped: 'stopped' },
  failed: { running: 'stopped', stopped: 'stopped' },
  awaiting: { running: 'waiting' },
  confirmed: { waiting: 'running' },
  'run-done': { running: 'done' },
  'undo-started': { running: 'undoing', waiting: 'undoing', stopped: 'undoing', done: 'undoing', stuck: 'undoing' },
  undoing: { undoing: 'undoing' },
  undone: { undoing: 'undoing' },
  'undo-failed': { undoing: 'stuck' },
  'run-undone': { undoing: 'undone' },
  tested: { waiting: 'waiting', done: 'done' },
}

/** Where a run stands. Throws on an event that cannot follow: that is a bug of ours, and going on would write on a wrong belief. */
export function fold(steps: Step[], events: JournalEvent[]): RunState {
  const state: RunState = {
    status: 'new',
    steps: steps.map((step) => ({ step, state: 'pending', made: null })),
    tests: [],
  }
  for (const event of events) {
    const next = runTable[event.type][state.status]
    if (next === undefined) throw new Error(`journal: "${event.type}" cannot follow "${state.status}"`)
    state.status = next
    if ('step' in event) applyToStep(state, event)
    else applyToRun(state, event)
  }
  return state
}

function applyToRun(state: RunState, event: RunEvent & { at: number }): void {
  if (event.type === 'tested') state.tests.push({ ...event.test, at: event.at })
  if (event.type === 'run-started') state.startedAt = event.at
  if (event.type === 'run-done' && state.steps.some((each) => each.state !== 'done'))
    throw new Error('journal: "run-done" before every step is done')
  if (event.type === 'step-inserted') {
    const index = indexOf(state, event.after)
    state.steps.splice(index + 1, 0, { step: event.insert, state: 'pending', made: null })
  }
}

function applyToStep(state: RunState, event: StepEvent & { at: number }): void {
  const index = indexOf(state, event.step)
  const status = state.steps[index]
  const next = status && stepTable[event.type][status.state]
  if (!status || next === undefined)
    throw new Error(`journal: "${event.type}" cannot follow "${status?.state}" in ${event.step}`)
  if (event.type === 'started' && !status.before) throw new Error(`journal: ${event.step} started unseen`)
  state.steps[index] = afterEvent({ ...status, state: next }, event)
}

function afterEvent(status: StepStatus, event: StepEvent & { at: number }): StepStatus {
  const { says: _says, error: _error, doneAt: _doneAt, ...bare } = status
  switch (event.type) {
    case 'before':
      return { ...bare, before: { was: event.was, caller: event.caller } }
    case 'started':
      return bare
    case 'undoing':
      return bare
    case 'done':
      return {
        ...bare,
        says: event.says,
        made: event.made,
        doneAt: event.at,
        ...(event.secretId !== undefined && { secretId: event.secretId }),
      }
    case 'undone':
      return { ...bare, says: event.says }
    // Nothing is written by it, so there is nothing to look at before.
    case 'awaiting':
      return { ...bare, says: event.says, before: { was: null, caller: null } }
    case 'confirmed':
      return { ...bare, says: event.says, made: {}, doneAt: event.at }
    case 'waiting':
    case 'no-answer':
    case 'failed':
    case 'undo-failed':
      return { ...bare, says: event.says, ...(event.error && { error: event.error }) }
  }
}

function indexOf(state: RunState, id: string): number {
  const index = state.steps.findIndex(({ step }) => step.id === id)
  if (index === -1) throw new Error(`journal: there is no step ${id}`)
  return index
}
