import type { Gate } from '../../gates/gate'
import type { Judgement } from '../../gates/verdict'
import { factWords } from '../case-words'

/** A gate that this case cannot judge. */
export interface Unjudged {
  gateId: string
  question: string
  /** Why, one sentence. */
  because: string
  /** Where it can be had, one sentence. */
  wouldTell: string
}

/** Gates on this call's way that nobody could judge from what is here, and why. */
export function unjudgedOf({ verdicts }: Judgement, gates: readonly Gate[]): Unjudged[] {
  const known = new Map(gates.map((gate) => [gate.id, gate]))
  return verdicts.flatMap(({ gateId, rung, because, missing }) => {
    const gate = known.get(gateId)
    if (!gate || (rung !== 'candidate' && rung !== 'unknown' && rung !== 'crashed')) return []
    const lacks = missing.length > 0 ? `Not known here: ${missing.map((fact) => factWords[fact]).join(', ')}.` : ''
    const why =
      rung === 'crashed'
        ? 'Its check failed: a mistake in Assay.'
        : because && because !== gate.wouldTell
          ? because
          : lacks
    return [
      {
        gateId,
        question: gate.question,
        because: why || 'What was pasted does not decide it.',
        wouldTell: gate.wouldTell,
      },
    ]
  })
}
