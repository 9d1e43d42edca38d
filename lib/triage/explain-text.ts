import type { Facts } from '../facts/facts'
import { catalogue } from '../gates/catalogue'
import type { Judgement } from '../gates/verdict'
import { err, ok, type Result } from '../result'
import { dateJudgement } from '../snapshot/date-judgement'
import { findSnapshot } from '../snapshot/find-snapshot'
import { withSnapshot } from '../snapshot/with-snapshot'
import { type BesideSnapshot, besideSnapshot, whichApp } from './beside-snapshot'
import { type CheckedToken, withChecked } from './check-signatures'
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
  /** There is something in the text itself that a gate could be judged by. */
  isJudgeable: boolean
  /** The domain's snapshot that came along. */
  beside?: BesideSnapshot
  /** What keys that came along say of its tokens. */
  checked?: readonly CheckedToken[]
}

/** What cannot be taken besides the text itself: why, one sentence. */
export interface ExplainProblem {
  field: 'answers' | 'snapshot'
  says: string
}

interface Given {
  /** ISO instant. */
  now: string
  /** To the questions that come up, by fact: an option in its words, or its number. */
  answers?: Readonly<Record<string, string>>
  /** The text of a snapshot; one that is in the pasted text is found there. */
  snapshot?: string | undefined
  /** Its tokens, where their signatures were checked. */
  checked?: readonly CheckedToken[] | undefined
}

/** Reads and judges anything pasted. */
export function explainText(
  pasted: string,
  { now, answers = {}, snapshot, checked }: Given,
): Result<TextCase, ExplainProblem> {
  const found = snapshot === undefined ? findSnapshot(pasted) : { snapshot, rest: pasted }
  const paste = readPaste(found?.rest ?? pasted)
  const read = withChecked(toFacts(paste, now), paste.token, checked ?? [])
  const isJudgeable = Object.keys(read).some((name) => name !== 'now')
  const { [whichApp]: app, ...left } = answers
  const beside = found ? besideSnapshot(found.snapshot, read, { now, app }) : ok(undefined)
  if (!beside.ok) return beside
  if (app !== undefined && !beside.value) return err({ field: 'answers', says: `"${whichApp}" goes with a snapshot.` })
  const facts = beside.value ? withSnapshot(read, beside.value.found) : read
  const judged = judgeWith(facts, left)
  if (!judged.ok) return judged
  const told = { paste, facts, isJudgeable, ...judged.value, ...(checked && { checked }) }
  if (!beside.value) return ok(told)
  const { names } = beside.value.found
  const judgement = dateJudgement(judged.value.judgement, catalogue, { names, at: beside.value.snapshot.at })
  return ok({ ...told, judgement, beside: beside.value })
}

function judgeWith(
  facts: Facts,
  answers: Readonly<Record<string, string>>,
): Result<Pick<TextCase, 'judgement' | 'answered'>, ExplainProblem> {
  const left = new Map(Object.entries(answers))
  const answered: Answered[] = []
  for (;;) {
    const judgement = judgeAnswered(facts, catalogue, answered)
    const { question } = judgement
    const answer = question && left.get(question.fact)
    if (!question || answer === undefined) {
      const [unasked] = left.keys()
      return unasked === undefined ? ok({ judgement, answered }) : err(notAsked(unasked, judgement))
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

const notAsked = (fact: string, { question }: Judgement): ExplainProblem => ({
  field: 'answers',
  says: `"${fact.slice(0, 80)}" is not asked about this${question ? `; the question is "${question.fact}"` : ''}.`,
})

const notAnOption = ({ fact, options }: NonNullable<Judgement['question']>): ExplainProblem => ({
  field: 'answers',
  says: `The answer to "${fact}" is one of these: ${options.map(({ answer }, at) => `${at + 1} "${answer}"`).join(', ')}.`,
})
