import type { Certainty } from '../gates/gate'
import type { SetupAnswers } from '../queries/shapes/setup'
import type { StepKindName } from '../setup/plan/step-types'

/** A public page that a reader can open. */
export interface Source {
  title: string
  url: string
}

/**
 * What in Assay meets a pitfall today. `check` names the code: `<file>#<export>`, or `<file>.test.ts#<name of the test>`; what it does
 * is said in a sentence. `notYet` is what is still open, also beside covers that do a part.
 */
export type Cover =
  | { gate: string }
  | { step: StepKindName; says: string }
  | { recipe: SetupAnswers['recipe'] }
  | { check: string; says: string }
  | { notYet: string }

/** One way in which published procedures mislead. Sentences are ours. */
export interface Pitfall {
  /** `J-1`; also its anchor. Never renamed or reused. */
  id: string
  /** What goes wrong, one or two sentences. */
  sentence: string
  /** What is right instead. */
  right: string
  sources: [Source, ...Source[]]
  /** How sure the right answer is. */
  certainty: Certainty
  coveredBy: [Cover, ...Cover[]]
}

export interface Topic {
  /** Words, = file name = anchor. */
  id: string
  title: string
  /** One sentence. */
  lead: string
  pitfalls: readonly Pitfall[]
}
