import { adviceRules, cautions, furtherRules, type When } from './advice-rules'
import { type AdviserAnswers, adviserQuestionIds, adviserQuestions } from './adviser-questions'
import { type Disagreement, disagreements } from './disagreements'
import type { Way } from './way'
import { ways } from './ways'

export interface Advice {
  way: Way
  /** To be set up besides. */
  further: Omit<(typeof furtherRules)[number], 'when'>[]
  cautions: Omit<(typeof cautions)[number], 'when'>[]
  disagreements: Disagreement[]
}

/** The one first advice for these answers. */
export function advise(answers: AdviserAnswers): Advice {
  const rule = adviceRules.find(({ when }) => fits(when, answers))
  if (!rule) throw new Error(`adviser: no rule for ${JSON.stringify(answers)}`)
  const way = ways[rule.way]
  return {
    way,
    further: furtherRules.filter(({ when }) => fits(when, answers)),
    cautions: cautions.filter(({ when }) => fits(when, answers)),
    disagreements: way.disagreements.map((id) => disagreements[id]),
  }
}

export const fits = (when: When, answers: AdviserAnswers): boolean =>
  adviserQuestionIds.every((id) => {
    const wanted: readonly string[] | undefined = when[id]
    return wanted === undefined || wanted.includes(answers[id])
  })

/** The answers that an address holds; what it does not know is not answered. */
export function readAnswers(params: { get: (name: string) => string | null }): Partial<AdviserAnswers> {
  const known = adviserQuestionIds.flatMap((id) => {
    const choice = adviserQuestions[id].choices.find((each) => each.id === params.get(id))
    return choice ? [[id, choice.id]] : []
  })
  // Safe: each value is one of its own question's choices.
  return Object.fromEntries(known) as Partial<AdviserAnswers>
}

export const isAnswered = (answers: Partial<AdviserAnswers>): answers is AdviserAnswers =>
  adviserQuestionIds.every((id) => answers[id] !== undefined)
