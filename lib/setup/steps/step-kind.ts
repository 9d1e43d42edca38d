import type { ApiError, Domain } from '../../domain/domain'
import type { PlannedRequest } from '../../queries/shapes/setup'
import type { Result } from '../../result'
import type { Step } from '../plan/step-types'

/** Who made something, as the domain notes it: the id of an application or a user. */
export type Author = string | null

/** What a kind of step needs to know of the time before it; JSON, because it goes into the journal. */
export type Was = unknown

/** What a step left in the domain; no `id`: nothing new. */
export interface Made {
  id?: string
  clientId?: string
}

export interface Done {
  made: Made
  /** What happened, one sentence. */
  says: string
  /** Goes to the secrets, never into the journal. */
  secret?: string
  /** It was made, and its secret went with an answer that never arrived. */
  isSecretLost?: boolean
}

export type StepError =
  /** The domain said no: nothing was changed. */
  | { kind: 'refused'; error: ApiError }
  /** It may or may not have been done; look before doing it again. */
  | { kind: 'unknown'; error: ApiError }
  /** A person must decide. */
  | { kind: 'conflict'; says: string }

export interface DoContext<W> {
  domain: Domain
  was: W
  /** Started before, by us, and nobody knows how it ended. */
  isAgain: boolean
  caller: Author
  runName: string
}

export interface UndoContext<W> {
  domain: Domain
  was: W
  /** `null`: nobody knows whether it was done. */
  made: Made | null
  caller: Author
  runName: string
}

/**
 * One kind of step. References are resolved before anything but `describe`, `detail` and `requests` is called. `do` sends what
 * `requests` says and nothing else that writes, and may run twice; `undo` too.
 */
export interface StepKind<S extends Step, W = Was> {
  /** Row of the role table: resource and method; `null`: it writes nothing. */
  right: [resource: string, method: string] | null
  describe: (step: S) => string
  detail?: (step: S) => string
  requests: (step: S) => PlannedRequest[]
  /** What is there before. */
  look: (step: S, domain: Domain) => Promise<Result<W, ApiError>>
  do: (step: S, context: DoContext<W>) => Promise<Result<Done, StepError>>
  /** One sentence on success. */
  undo: (step: S, context: UndoContext<W>) => Promise<Result<string, StepError>>
}
