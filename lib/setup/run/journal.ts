import type { ApiError } from '../../domain/domain'
import type { RunTest } from '../../queries/shapes/setup'
import type { RenewSecret } from '../plan/step-types'
import type { Author, Made, Was } from '../steps/step-kind'

/** What happened in a run, in order; `at` in milliseconds since the epoch. Holds no secret. */
export type JournalEvent = { at: number } & (RunEvent | StepEvent)

export type RunEvent =
  | { type: 'run-started' }
  | { type: 'resumed' }
  | { type: 'run-done' }
  | { type: 'undo-started' }
  | { type: 'run-undone' }
  /** A person tested what the run made, or what it waits for. */
  | { type: 'tested'; test: RunTest }
  /** A step that turned out to be needed goes behind another one. */
  | { type: 'step-inserted'; after: string; insert: RenewSecret }

export type StepEvent = { step: string } & (
  | { type: 'before'; was: Was; caller: Author }
  | { type: 'started' }
  /** It is tried again by itself at `until` (milliseconds since the epoch); a step under way may have been done. */
  | { type: 'waiting'; says: string; error: ApiError; until: number }
  /** The run pauses until a person confirms the step. */
  | { type: 'awaiting'; says: string }
  | { type: 'confirmed'; says: string }
  /** Nobody knows whether it was done. */
  | { type: 'no-answer'; says: string; error: ApiError }
  | { type: 'done'; says: string; made: Made; secretId?: string }
  | { type: 'failed'; says: string; error?: ApiError }
  | { type: 'undoing' }
  | { type: 'undone'; says: string }
  | { type: 'undo-failed'; says: string; error?: ApiError }
)

export interface AppendExtras {
  /** Put away in the same transaction. */
  secret?: { id: string; kind: 'client-secret'; value: string }
  /** The run's secrets open nothing any more. */
  dropSecrets?: boolean
}

/** Where a run's events are kept. The database implements it; tests use an array. */
export interface Journal {
  read: () => Promise<JournalEvent[]>
  /**
   * All of the events or none, after the first `known` ones; `false`: somebody else has written meanwhile, so this runner must
   * stop.
   */
  append: (known: number, events: JournalEvent[], extras?: AppendExtras) => Promise<boolean>
}
