import type { Judgement, Verdict } from '@/lib/gates/verdict'

const notable: Verdict['rung'][] = ['shut', 'candidate', 'next', 'crashed']

/** The cause, its candidates and what comes next; where there are none, what is known to be open. */
export function whatMatters(judgement: Judgement): Judgement {
  const matters = judgement.verdicts.filter(({ rung }) => notable.includes(rung))
  return {
    ...judgement,
    verdicts: matters.length > 0 ? matters : judgement.verdicts.filter(({ rung }) => rung === 'open'),
  }
}
