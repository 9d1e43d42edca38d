import { least } from './certainty'
import type { Certainty, Gate, Refusal } from './gate'
import { type RefusedAnswer, textOf } from './last-answer'

export interface Match {
  certainty: Certainty
  /** By words that only such a refusal has: what matched without them is no candidate beside it. */
  byText: boolean
}

/** Whether a gate is known to give this answer, and how sure that is; `undefined`: it is not. */
export function matchRefusal(gate: Gate, refused: RefusedAnswer): Match | undefined {
  let best = matchText(gate, refused)
  for (const refusal of gate.refusals) {
    const match = matchOne(refusal, refused)
    if (match && (!best || isBetter(match, best))) best = match
  }
  return best
}

/** Words that others use; whoever refused. */
function matchText({ id }: Gate, { words }: RefusedAnswer): Match | undefined {
  const found = words.find(({ gates }) => gates.includes(id))
  return found && { certainty: found.certainty, byText: true }
}

const isBetter = (one: Match, other: Match) =>
  one.byText === other.byText ? least(other.certainty, one.certainty) === other.certainty : one.byText

function matchOne(refusal: Refusal, refused: RefusedAnswer): Match | undefined {
  const { at, service, status, error, text, certainty } = refusal
  if (at !== refused.at && !(refusal.orAtSignIn && refused.at === 'sign-in')) return undefined
  if (service && refused.at === 'service' && refused.service && service !== refused.service) return undefined
  if (text) return text.test(textOf(refused)) ? { certainty, byText: true } : undefined
  if (status !== undefined && status !== refused.answer.status) return undefined
  const byForm = refused.at === 'service' || error === undefined ? certainty : matchError(refusal, refused)
  return byForm && { certainty: byForm, byText: false }
}

function matchError(
  { error, description, certainty }: Refusal,
  { at, answer }: Exclude<RefusedAnswer, { at: 'service' }>,
): Certainty | undefined {
  if (answer.error === undefined)
    return at === 'token-endpoint' && mayHideError(answer.status, error) ? 'inferred' : undefined
  if (answer.error !== error) return undefined
  const said = at === 'token-endpoint' ? answer.errorDescription : answer.text
  return description && said && plain(description) !== plain(said) ? 'inferred' : certainty
}

/** Somebody told only the status: RFC 6749 §5.2 has 401 for `invalid_client` alone, and 400 for every error. */
const mayHideError = (status: number, error: string | undefined) =>
  status === 400 || (status === 401 && error === 'invalid_client')

const plain = (text: string) => text.trim().replace(/\.$/, '').toLowerCase()
