import { describe, expect, test } from 'vitest'
import type { Judgement, Verdict } from '@/lib/gates/verdict'
import { ladderTitle } from './ladder-title'

const verdict = (gateId: string, rung: Verdict['rung']): Verdict => ({
  gateId,
  rung,
  state: 'unknown',
  reached: 'unknown',
  by: 'none',
  evidence: [],
  missing: [],
})

const judgement = (outcome: Judgement['outcome'], rungs: Verdict['rung'][]): Judgement => {
  const verdicts = rungs.map((rung, position) => verdict(`gate-${position}`, rung))
  const cause = verdicts.find(({ rung }) => rung === 'shut')
  return {
    verdicts,
    outcome,
    ...(cause ? { cause } : {}),
    candidates: verdicts.filter(({ rung }) => rung === 'candidate'),
    next: [],
  }
}

describe('the headline', () => {
  test.each<[string, Judgement]>([
    ['Stopped at gate 2 of 3', judgement('stopped', ['not-applicable', 'open', 'shut', 'not-reached'])],
    ['Stopped: 2 gates fit this answer', judgement('stopped', ['open', 'candidate', 'candidate'])],
    ['Stopped, and no gate we know answers like this', judgement('stopped', ['open', 'unknown'])],
    ['All 2 gates are open', judgement('passed', ['open', 'open', 'not-applicable'])],
    ['It works: 1 of 2 gates are open, the others cannot be told', judgement('passed', ['open', 'unknown'])],
    ['Nothing shut so far: 1 of 2 are open', judgement('open-so-far', ['open', 'unknown'])],
    ['2 gates on the way', judgement('open-so-far', ['not-reached', 'not-reached'])],
  ])('%s', (words, given) => {
    expect(ladderTitle(given)).toBe(words)
  })
})
