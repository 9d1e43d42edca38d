import type { Facts } from '../../facts/facts'
import type { Judgement } from '../../gates/verdict'
import type { Generation } from '../../setup/plan/generations'
import type { Answered } from '../judge-answered'
import type { Named } from '../pseudonyms'
import type { Trace } from './traces-in'

/** What was read of the pasted text. */
export interface Seen {
  recognised: readonly string[]
  repaired: readonly string[]
  ignored: readonly string[]
  problems: readonly string[]
  /** Added later: a case of before has none. */
  unjudged?: readonly string[]
  remarks?: readonly string[]
  /** How many secrets were taken out. */
  hidden: number
  /** The text as it may be shown: without secrets, and with pseudonyms. */
  text: string
}

/** Everything told of one paste, in a form that can be kept and opened elsewhere. It holds no secret. */
export interface Case {
  kind: 'assay-case'
  version: 1
  /** As the person calls it. */
  name: string
  /** ISO instant. */
  savedAt: string
  /** `own`: the person let the real names go along. */
  names: 'pseudonyms' | 'own'
  /** Wording of the console that steps are told in. */
  generation: Generation
  seen: Seen
  /** Who is who, as far as the case may tell. */
  legend: readonly Pick<Named, 'kind' | 'pseudonym'>[]
  facts: Facts
  /** Questions that came up, with what was answered. */
  answered: readonly Answered[]
  /** As it was judged with these answers. */
  judgement: Judgement
  traces: readonly Trace[]
  /** Name of the domain that was asked as well. */
  asked?: string
  notes: string
}
