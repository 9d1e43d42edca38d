import type { Facts } from '../facts/facts'
import { catalogue } from '../gates/catalogue'
import type { Judgement } from '../gates/verdict'
import { err, ok, type Result } from '../result'
import { type Answered, answerQuestion, judgeAnswered } from './judge-answered'
import type { Paste } from './paste'
import { readPaste } from './read-paste'
import { toFacts } from './to-facts'

/** A text of so many characters is read at once: a HAR file of some minutes. What is longer is a log, to be grouped. */
export const mostExplained = 2_000_000

/** All that is known of one pasted text. */
export interface TextCase {
  paste: Paste
  facts: Facts
  judgement: Judgement
  answered: readonly Answered[]
}

/** An answer that fits no question: why, one sentence. */
export interface BadAnswer {
  fact: string
  says: string
}

/** Reads and judges anything pasted. `now` is an ISO instant; `answers` are to the questions that come up, by fact: an
 * option in its words, or its number. */
export function explainText(
  text: string,
  { now, answers = {} }: { now: string; answers?: Readonly<Record<string, string>> },
): Result<TextCase, BadAnswer> {
  const paste = readPaste(text)
  const facts = toFacts(paste, now)
  const left = new Map(Object.entries(answers))
  const answered: Answered[] = []
  for (;;) {
    const judgement = judgeAnswered(facts, catalogue, answered)
    const { question } = judgement
    const answer = question && left.get(question.fact)
    if (!question || answer === undefined) {
      const [unasked] = left.keys()
      return unasked === undefined ? ok({ paste, facts, judgement, answered }) : err(notAsked(unasked, judgement))
    }
    const taken = answerQuestion(judgement, inWords(answer, question))
    if (!taken) return err(notAnOption(question))
    left.delete(question.fact)
    answered.push(taken)
  }
}

/** An option may be named by its number, from 1. */
const inWords = (answer: string, { options }: NonNullable<Judgement['question']>): string =>
  (/^\d{1,2}$/.test(answer) ? options[Number(answer) - 1]?.answer : undefined) ?? answer

const notAsked = (fact: string, { question }: Judgement): BadAnswer => ({
  fact,
  says: `"${fact.slice(0, 80)}" is not asked about this${question ? `; the question is "${question.fact}"` : ''}.`,
})

const notAnOption = ({ fact, options }: NonNullable<Judgement['question']>): BadAnswer => ({
  fact,
  says: `The answer to "${fact}" is one of these: ${options.map(({ answer }, at) => `${at + 1} "${answer}"`).join(', ')}.`,
})
