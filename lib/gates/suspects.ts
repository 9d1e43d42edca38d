import { answersAt } from './answers-at'
import { catalogue } from './catalogue'
import { least } from './certainty'
import type { Certainty } from './gate'
import type { RefusedAnswer } from './last-answer'
import type { Look } from './look'
import { matchRefusal } from './match-refusal'

export interface Suspect {
  look: Look
  /** Of the claim that this gate gave the answer. */
  certainty: Certainty
}

export interface Suspicion {
  /** Gates that can have given the answer and that no check clears, in order. */
  suspects: Suspect[]
  cause?: Suspect & { by: 'answer' | 'check' | 'elimination' }
}

/** Works out which gates can have given a refusal, and which one did if only one can. */
export function suspectsOf(looks: readonly Look[], refused: RefusedAnswer): Suspicion {
  const matching = matchesIn(looks, refused)
  const suspects = matching.filter(({ look: { outcome } }) => outcome.state !== 'open' && !isUntouched(outcome))
  const shut = suspects.find(({ look }) => look.outcome.state === 'shut')
  if (shut) return { suspects, cause: { ...shut, by: 'check' } }
  const [only] = suspects
  if (only && suspects.length === 1 && only.look.outcome.state !== 'crashed')
    return { suspects, cause: { ...only, by: isUnmistakable(refused) ? 'answer' : 'elimination' } }
  const unexpected = suspects.length === 0 && isRefusal(refused) ? firstShut(looks, refused) : undefined
  // The facts are plain, but the gate is not known to answer like this: no more than an inference.
  return unexpected ? { suspects, cause: { look: unexpected, certainty: 'inferred', by: 'check' } } : { suspects }
}

/** Words that one kind of refusal alone has leave only the gates that are known by them. */
function matchesIn(looks: readonly Look[], refused: RefusedAnswer): Suspect[] {
  const matching = looks.flatMap((look) => {
    // A smaller request was refused in front of it.
    if (look.isBeyond) return []
    const match = look.outcome.state === 'not-applicable' ? undefined : matchRefusal(look.gate, refused)
    return match ? [{ look, match }] : []
  })
  const isKnownByText = matching.some(({ match }) => match.byText)
  return matching
    .filter(({ match }) => match.byText || !isKnownByText)
    .map(({ look, match }) => ({ look, certainty: least(match.certainty, look.certainty) }))
}

/** No other gate there is gives this answer, whatever is known of this case. */
const isUnmistakable = (refused: RefusedAnswer) =>
  catalogue.filter((gate) => matchRefusal(gate, refused) !== undefined).length === 1

export const isUntouched = (outcome: Look['outcome']): boolean =>
  outcome.state === 'unknown' && outcome.untouched === true

const firstShut = (looks: readonly Look[], { at }: RefusedAnswer) =>
  looks.find(({ gate, outcome }) => outcome.state === 'shut' && answersAt(gate.stage) === at)

/** No gate answers 404 at a service, 429 or 500: those come from elsewhere. */
const isRefusal = ({ answer: { status = 0 } }: RefusedAnswer) => [0, 400, 401, 403].includes(status)
