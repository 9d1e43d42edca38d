import type { Certainty, Cite } from '../../gates/gate'
import type { Generation } from '../plan/generations'
import type { Step } from '../plan/step-types'

export interface HandValue {
  label: string
  /** Exactly as it is to be entered; several lines are a file. */
  value: string
}

/** How a person does one kind of step without us. Pure: the same step gives the same words. */
export interface HandWork<S extends Step> {
  /** The way by clicks, one imperative sentence each, in the words of that console. */
  byHand: (step: S, generation: Generation) => string[]
  /** What is entered on the way, so that nobody has to copy out of a sentence. */
  values: (step: S) => HandValue[]
  /** What whoever did it tells whoever asked; never a secret. One or two sentences. */
  sendBack: (step: S) => string
  /** How sure the way is, and what says so. */
  certainty: Certainty
  cites: [Cite, ...Cite[]]
}
