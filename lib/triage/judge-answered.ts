import type { Facts } from '../facts/facts'
import type { Gate } from '../gates/gate'
import { judge } from '../gates/judge'
import type { Judgement, Verdict } from '../gates/verdict'

/** What a person answered to a separating question, and which gates that cleared. */
export interface Answered {
  fact: NonNullable<Judgement['question']>['fact']
  answer: string
  cleared: readonly string[]
}

/** What picking one option of the judgement's question means. */
export const answerQuestion = (judgement: Judgement, answer: string): Answered | undefined => {
  const option = judgement.question?.options.find((candidate) => candidate.answer === answer)
  if (!judgement.question || !option) return undefined
  const asked = judgement.question.options.flatMap(({ leaves }) => leaves)
  const cleared = [...new Set(asked)].filter((gateId) => !option.leaves.includes(gateId))
  return { fact: judgement.question.fact, answer, cleared }
}

/** Judges with the person's answers: cleared gates are left out of the judging, and stand open in the ladder with the reason. */
export function judgeAnswered(facts: Facts, gates: readonly Gate[], answered: readonly Answered[]): Judgement {
  const cleared = new Map(answered.flatMap((one) => one.cleared.map((gateId) => [gateId, one] as const)))
  const judgement = judge(
    facts,
    gates.filter(({ id }) => !cleared.has(id)),
  )
  if (cleared.size === 0) return judgement
  const judged = new Map(judgement.verdicts.map((verdict) => [verdict.gateId, soFar(verdict)]))
  const verdicts = gates.flatMap(({ id }) => {
    const because = cleared.get(id)
    const verdict = because ? clearedVerdict(id, because) : judged.get(id)
    return verdict ? [verdict] : []
  })
  const isAnswered = answered.some(({ fact }) => fact === judgement.question?.fact)
  const { question, cause, ...rest } = judgement
  return {
    ...rest,
    verdicts,
    ...(cause ? { cause: soFar(cause) } : {}),
    ...(question && !isAnswered ? { question } : {}),
  }
}

/**
 * With gates left out, the answer seems to name what in truth only a person's word has left; and what somebody told is a guess
 * until it was seen.
 */
const soFar = (verdict: Verdict): Verdict =>
  verdict.rung === 'shut' && (verdict.by === 'answer' || verdict.by === 'elimination')
    ? { ...verdict, by: 'elimination', certainty: 'inferred' }
    : verdict

const clearedVerdict = (gateId: string, { answer }: Answered): Verdict => ({
  gateId,
  state: 'open',
  reached: 'yes',
  rung: 'open',
  by: 'none',
  deciding: `ruled out by your answer: ${answer}`,
  evidence: [],
  missing: [],
})
