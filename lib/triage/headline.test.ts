import { describe, expect, test } from 'vitest'
import type { Judgement, Verdict } from '../gates/verdict'
import { headline } from './headline'

const verdict = (by: Verdict['by'] = 'none', gateId = 'app-active'): Verdict => ({
  gateId,
  state: 'shut',
  reached: 'yes',
  rung: 'shut',
  by,
  evidence: [],
  missing: [],
})

const judgement = (more: Partial<Judgement>): Judgement => ({
  verdicts: [],
  outcome: 'stopped',
  candidates: [],
  next: [],
  ...more,
})

const leaving = (...leaves: string[][]): NonNullable<Judgement['question']> => ({
  fact: 'app',
  options: leaves.map((left, at) => ({ answer: `${at}`, leaves: left })),
})

describe('the headline', () => {
  test.each<[string, Judgement]>([
    ['One gate is shut, and what you pasted shows it.', judgement({ cause: verdict('check') })],
    ['The answer itself names the gate.', judgement({ cause: verdict('answer') })],
    ['One gate is left: all others that answer like this are ruled out.', judgement({ cause: verdict('elimination') })],
    [
      'One gate is shut, and what you pasted shows it. One more will stop you next.',
      judgement({ cause: verdict('check'), next: [verdict()] }),
    ],
    [
      'One gate is shut, and what you pasted shows it. 2 more will stop you next.',
      judgement({ cause: verdict('check'), next: [verdict(), verdict()] }),
    ],
    [
      '3 gates fit this; one question separates them.',
      judgement({ candidates: [verdict(), verdict(), verdict()], question: leaving(['a'], ['b'], []) }),
    ],
    [
      '3 gates fit this; a question narrows them down.',
      judgement({ candidates: [verdict(), verdict(), verdict()], question: leaving(['a'], ['b', 'c']) }),
    ],
    ['2 gates fit this, and nothing here separates them.', judgement({ candidates: [verdict(), verdict()] })],
    ['It was refused, but no gate we know answers like this.', judgement({})],
    [
      'This call got through: no gate is shut.',
      judgement({ outcome: 'passed', verdicts: [verdict('answer'), verdict('answer', 'token-for-instance')] }),
    ],
    [
      'The domain gave a token: no gate is shut up to there.',
      judgement({ outcome: 'passed', verdicts: [verdict('answer'), verdict('check', 'token-for-instance')] }),
    ],
    ['Nothing wrong can be seen in this.', judgement({ outcome: 'open-so-far' })],
  ])('%s', (title, given) => {
    expect(headline(given).title).toBe(title)
  })

  test.each<[string, Judgement]>([
    ['Going by your answer, one gate is left.', judgement({ cause: verdict('elimination') })],
    ['One gate is shut, and what you pasted shows it.', judgement({ cause: verdict('check') })],
    ['Going by your answers, it is none of the gates we know.', judgement({})],
  ])('%s (with an answer of the person)', (title, given) => {
    expect(headline(given, true).title).toBe(title)
  })

  test('says what to do wherever the ladder offers nothing to open', () => {
    for (const given of [judgement({}), judgement({ outcome: 'open-so-far' }), judgement({ candidates: [verdict()] })])
      expect(headline(given).todo).toMatch(/[Pp]aste/)
  })
})
