import { useState } from 'react'
import type { Facts } from '@/lib/facts/facts'
import { catalogue } from '@/lib/gates/catalogue'
import type { Answered } from '@/lib/triage/judge-answered'
import { type GivenAnswer, keepAnswers, subjectOf } from '@/lib/triage/keep-answers'

/**
 * The answers of one reading: of those given to texts before it, the ones that still hold. The others wait, as a text that is changed
 * back is asked the same again. `given` outlives the reading.
 */
export function useGivenAnswers(
  facts: Facts,
  given: readonly GivenAnswer[],
  onGiven: (given: readonly GivenAnswer[]) => void,
) {
  const [{ answered, dropped }, setAnswers] = useState(() => {
    const { kept, dropped } = keepAnswers(facts, catalogue, given)
    return { answered: kept, dropped }
  })
  const change = (next: readonly Answered[], waiting: readonly GivenAnswer[]) => {
    const subject = subjectOf(facts)
    setAnswers({ answered: next, dropped: waiting })
    onGiven([...waiting, ...next.map((each) => ({ answered: each, subject }))])
  }
  return {
    answered,
    dropped: dropped.map((each) => each.answered),
    onAnswered: (next: readonly Answered[]) =>
      change(
        next,
        dropped.filter((each) => !next.some(({ fact }) => fact === each.answered.fact)),
      ),
    onForget: () => change(answered, []),
  }
}
