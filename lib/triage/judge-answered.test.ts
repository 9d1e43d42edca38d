import { describe, expect, test } from 'vitest'
import type { Facts } from '../facts/facts'
import { catalogue } from '../gates/catalogue'
import { type Answered, answerQuestion, judgeAnswered } from './judge-answered'

const at = '2026-03-09T08:00:04.000Z'

/** All that somebody pasted is an `invalid_client`. */
const facts: Facts = {
  tokenAnswer: {
    value: {
      status: 401,
      success: false,
      error: 'invalid_client',
      errorDescription: 'Client authentication failed.',
    },
    from: 'paste',
    at,
  },
  now: { value: at, from: 'paste', at },
}

const judgeWith = (...answered: Answered[]) => judgeAnswered(facts, catalogue, answered)

/** Takes the option of this position, which the question must have. */
const pick = (answered: Answered[], option: number): Answered => {
  const judgement = judgeWith(...answered)
  const answer = judgement.question?.options[option]?.answer
  const next = answer === undefined ? undefined : answerQuestion(judgement, answer)
  if (!next) throw new Error(`no option ${option} in ${judgement.question?.fact}`)
  return next
}

const ids = (verdicts: { gateId: string }[]) => verdicts.map(({ gateId }) => gateId)

describe('an answered question', () => {
  test('leaves exactly the candidates its option leaves', () => {
    const before = judgeWith()
    const wanted = before.question?.options[1]?.leaves
    expect(wanted?.length).toBeGreaterThan(0)
    expect(wanted?.length).toBeLessThan(before.candidates.length)
    expect(ids(judgeWith(pick([], 1)).candidates).sort()).toEqual([...(wanted ?? [])].sort())
  })

  test('is not asked again, and the next one separates what is left', () => {
    const first = pick([], 1)
    const { question } = judgeWith(first)
    expect(question).toBeDefined()
    expect(question?.fact).not.toBe(first.fact)
  })

  test('keeps the gates it cleared on the ladder, open and with the reason', () => {
    const first = pick([], 0)
    const judgement = judgeWith(first)
    expect(ids(judgement.verdicts)).toEqual(catalogue.map(({ id }) => id))
    const cleared = judgement.verdicts.filter(({ gateId }) => first.cleared.includes(gateId))
    expect(cleared.length).toBeGreaterThan(0)
    for (const { rung, deciding } of cleared) {
      expect(rung).toBe('open')
      expect(deciding).toContain(first.answer)
    }
  })

  test('names the cause once one candidate is left, no surer than a person’s word', () => {
    const answered: Answered[] = []
    for (let round = 0; round < 5 && !judgeWith(...answered).cause; round++) answered.push(pick(answered, 1))
    const { cause, candidates, question } = judgeWith(...answered)
    expect(cause).toMatchObject({ by: 'elimination', certainty: 'inferred' })
    expect(candidates).toEqual([])
    expect(question).toBeUndefined()
  })

  test('that is none of the options changes nothing', () => {
    expect(answerQuestion(judgeWith(), 'No idea')).toBeUndefined()
  })
})
