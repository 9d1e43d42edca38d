import type { ServiceAnswerFact, TokenAnswerFact } from '../facts/call-facts'

/** Answers of one call or of two: at most one of each kind is judged. */
export interface Answers {
  tokenAnswer?: TokenAnswerFact
  serviceAnswer?: ServiceAnswerFact
}

/** Of a refused token request and an answer of a service, which came later, the earlier one is of another call. */
export type Dropped = 'tokenAnswer' | 'serviceAnswer'

export const droppedWords = (dropped: Dropped): string =>
  `An earlier answer of the ${dropped === 'tokenAnswer' ? 'token endpoint' : 'service'} was left out.`

/** What of earlier answers is not judged, one sentence each: those that say something else than the last of their kind. */
export function earlierWords(earlier: readonly Answers[], last: Answers): string[] {
  const refused = earlier.flatMap(({ tokenAnswer, serviceAnswer }) => [
    last.tokenAnswer && tokenAnswer?.error !== last.tokenAnswer.error ? tokenAnswer?.error : undefined,
    last.serviceAnswer && serviceAnswer && serviceAnswer.status !== last.serviceAnswer.status
      ? `HTTP ${serviceAnswer.status}`
      : undefined,
  ])
  return [...new Set(refused)]
    .filter((what) => what !== undefined)
    .map((what) => `An earlier answer, ${what}, was left out: the last one counts.`)
}
