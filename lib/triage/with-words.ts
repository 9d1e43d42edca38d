import type { Facts } from '../facts/facts'
import { valuesOf } from '../gates/known-values'
import { lastAnswer, textOf } from '../gates/last-answer'
import { wordsIn } from './known-texts'

/** With what the words of the last refusal are known for, so that the judge need not know everybody's words. */
export function withWords(facts: Facts): Facts {
  const last = lastAnswer(valuesOf(facts))
  const words = last.kind === 'refused' ? wordsIn(textOf(last)) : []
  if (words.length === 0) return facts
  const { from = 'answer', at = '' } = facts.refusal ?? facts.serviceAnswer ?? facts.tokenAnswer ?? {}
  return { ...facts, words: { value: words, from, at } }
}
