import type { TokenAnswerFact } from '../facts/facts'
import { least } from './certainty'
import type { Certainty, Gate, Refusal } from './gate'
import type { LastAnswer } from './last-answer'

type Refused = Extract<LastAnswer, { kind: 'refused' }>

/** Whether a gate is known to give this answer, and how sure that is; `undefined`: it is not. */
export function matchRefusal(gate: Gate, refused: Refused): Certainty | undefined {
  let best: Certainty | undefined
  for (const refusal of gate.refusals) {
    const certainty = matchOne(refusal, refused)
    if (certainty && (!best || least(best, certainty) === best)) best = certainty
  }
  return best
}

function matchOne(refusal: Refusal, refused: Refused): Certainty | undefined {
  if (refusal.at !== refused.at) return undefined
  if (refused.at === 'token-endpoint') return matchTokenAnswer(refusal, refused.answer)
  if (refusal.service && refused.service && refusal.service !== refused.service) return undefined
  return refusal.status === undefined || refusal.status === refused.answer.status ? refusal.certainty : undefined
}

function matchTokenAnswer(
  { status, error, description, certainty }: Refusal,
  answer: TokenAnswerFact,
): Certainty | undefined {
  if (status !== undefined && status !== answer.status) return undefined
  if (error === undefined) return certainty
  if (answer.error === undefined) return mayHideError(answer.status, error) ? 'inferred' : undefined
  if (answer.error !== error) return undefined
  const isOtherText = description && answer.errorDescription && plain(description) !== plain(answer.errorDescription)
  return isOtherText ? 'inferred' : certainty
}

/** Somebody told only the status: RFC 6749 §5.2 has 401 for `invalid_client` alone, and 400 for every error. */
const mayHideError = (status: number, error: string) => status === 400 || (status === 401 && error === 'invalid_client')

const plain = (text: string) => text.trim().replace(/\.$/, '').toLowerCase()
