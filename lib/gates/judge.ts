import type { Facts } from '../facts/facts'
import { endsInToken, isBehind, wantsToken } from './answers-at'
import { separatingQuestion } from './ask'
import { catalogue } from './catalogue'
import type { Gate } from './gate'
import { isNothingKnown, type KnownValues, valuesOf } from './known-values'
import { type LastAnswer, lastAnswer, type RefusedAnswer } from './last-answer'
import { type Look, look } from './look'
import { causeVerdict, openVerdict, plainVerdict, shutVerdict } from './make-verdict'
import { isUntouched, type Suspicion, suspectsOf } from './suspects'
import type { Judgement, Verdict } from './verdict'

/**
 * What became of every gate in one case. A success opens what it passed; a refusal leaves the gates that can give it, of which the
 * checks clear some; one that is left is the cause, several are candidates. Without an answer the first gate a check finds shut is.
 */
export function judge(facts: Facts, gates: readonly Gate[] = catalogue): Judgement {
  const known = valuesOf(facts)
  const looks = gates.map((gate) => look(gate, facts, known))
  const last = lastAnswer(known)
  return last.kind === 'refused' ? judgeRefusal(looks, last, known) : judgeUnrefused(looks, last, known)
}

function judgeRefusal(looks: Look[], last: RefusedAnswer, known: KnownValues): Judgement {
  const suspicion = suspectsOf(looks, last)
  const { cause, suspects } = suspicion
  const isCandidate = (each: Look) => !cause && suspects.some((suspect) => suspect.look === each)
  const place = placeOf(looks, suspicion)
  const verdicts = looks.map((each, at): Verdict => {
    if (each === cause?.look) return causeVerdict(cause, last, known)
    if (isCandidate(each)) {
      const certainty = suspects.find((suspect) => suspect.look === each)?.certainty
      const plain = plainVerdict(each, each.outcome.state === 'crashed' ? 'crashed' : 'candidate', 'unknown')
      return { ...plain, ...(certainty && { certainty }) }
    }
    return besideTheCause(each, place(at), last, suspicion)
  })
  const candidates = likeliest(verdicts.filter(({ rung }) => rung === 'candidate'))
  const question = separatingQuestion(
    cause ? doubtfulBefore(cause.look, suspicion) : suspects.map((suspect) => suspect.look),
    last,
  )
  return {
    verdicts,
    outcome: 'stopped',
    candidates,
    next: verdicts.filter(({ rung }) => rung === 'next'),
    ...named(verdicts),
    ...(question && { question }),
  }
}

/** A gate that no check can tell may have given the answer before the one that is surely shut was reached: the two, to be told apart. */
function doubtfulBefore(cause: Look, { suspects }: Suspicion): Look[] {
  const looks = suspects.map((suspect) => suspect.look)
  const doubtful = looks.slice(0, looks.indexOf(cause)).filter(({ outcome }) => outcome.state === 'unknown')
  return doubtful.length > 0 && cause.gate.stage !== 'client' ? [...doubtful, cause] : []
}

/** Those first of which it is surest that they answer like this; among equals, as a call meets them. */
const likeliest = (candidates: Verdict[]): Verdict[] =>
  (['documented', 'observed', 'inferred', undefined] as const).flatMap((certainty) =>
    candidates.filter((each) => each.certainty === certainty),
  )

/** Where a gate lies: before everything that can have answered, among it, or behind. */
function placeOf(looks: Look[], { cause, suspects }: Suspicion): (at: number) => 'before' | 'among' | 'behind' {
  const indexes = (cause ? [cause] : suspects).map((suspect) => looks.indexOf(suspect.look))
  const [first, final] = [Math.min(...indexes), Math.max(...indexes)]
  return (at) => {
    if (indexes.length === 0) return 'among'
    if (at < first) return 'before'
    return at > final ? 'behind' : 'among'
  }
}

function besideTheCause(
  each: Look,
  place: 'before' | 'among' | 'behind',
  last: RefusedAnswer,
  { suspects }: Suspicion,
): Verdict {
  const { outcome, gate } = each
  if (outcome.state === 'not-applicable' || outcome.state === 'crashed')
    return plainVerdict(each, outcome.state, place === 'behind' ? 'no' : 'unknown')
  if (isBehind(gate.stage, last.at))
    return last.hasToken || !wantsToken(last.at)
      ? openVerdict(each, 'answer')
      : plainVerdict(each, 'unknown', 'unknown')
  if (outcome.state === 'shut')
    // In front of the cause it did not stop this call, or the order is another than we know: no more than an inference.
    return place === 'behind'
      ? shutVerdict(each, 'next', 'no')
      : { ...shutVerdict(each, 'next', 'unknown'), certainty: 'inferred' }
  switch (place) {
    case 'before':
      if (suspects.some((suspect) => suspect.look === each)) return plainVerdict(each, 'unknown', 'unknown')
      return openVerdict(each, outcome.state === 'open' ? 'check' : 'answer')
    case 'among':
      return outcome.state === 'open'
        ? { ...openVerdict(each, 'check'), reached: 'unknown' }
        : plainVerdict(each, 'unknown', isUntouched(outcome) ? 'no' : 'unknown')
    case 'behind':
      return plainVerdict(each, isUntouched(outcome) ? 'unknown' : 'not-reached', 'no')
  }
}

function judgeUnrefused(looks: Look[], last: Exclude<LastAnswer, { kind: 'refused' }>, known: KnownValues): Judgement {
  const isPassed = ({ gate, outcome }: Look) => {
    if (outcome.state === 'not-applicable' || outcome.state === 'crashed' || isUntouched(outcome)) return false
    if (last.kind === 'served') return true
    const hasToken = last.kind === 'token' || last.hasToken
    return hasToken && endsInToken(gate.stage)
  }
  const first = looks.find((each) => each.outcome.state === 'shut' && !isPassed(each))
  const behind = first ? looks.indexOf(first) : looks.length
  const isBlank = isNothingKnown(known)
  const reached = last.kind === 'none' && !isBlank ? 'unknown' : 'no'
  const verdictOf = (each: Look, at: number): Verdict => {
    if (isPassed(each)) return openVerdict(each, 'answer')
    const { state } = each.outcome
    if (state === 'shut') return shutVerdict(each, each === first ? 'shut' : 'next', reached)
    if (state === 'open') return { ...openVerdict(each, 'check'), reached }
    if (state !== 'unknown') return plainVerdict(each, state, reached)
    const isAhead = isBlank || at > behind || (last.kind === 'token' && !isUntouched(each.outcome))
    return plainVerdict(each, isAhead ? 'not-reached' : 'unknown', reached)
  }
  const verdicts = looks.map(verdictOf)
  const isProven = last.kind === 'served' || last.kind === 'token'
  return {
    verdicts,
    outcome: first ? 'stopped' : isProven ? 'passed' : 'open-so-far',
    candidates: [],
    next: verdicts.filter(({ rung }) => rung === 'next'),
    ...named(verdicts),
  }
}

const named = (verdicts: Verdict[]): Pick<Judgement, 'cause'> => {
  const cause = verdicts.find(({ rung }) => rung === 'shut')
  return cause ? { cause } : {}
}
