import type { Judgement, Verdict } from '@/lib/gates/verdict'

/** As much of a judgement as its headline tells; a whole one, or what was kept of it. */
export interface Headline extends Pick<Judgement, 'outcome'> {
  verdicts: readonly Pick<Verdict, 'gateId' | 'rung'>[]
  cause?: Pick<Verdict, 'gateId'>
  candidates: readonly unknown[]
}

/** The ladder's headline: "Stopped at gate 8 of 18". Gates that do not apply are not counted. */
export function ladderTitle(judgement: Headline): string {
  const counted = judgement.verdicts.filter(({ rung }) => rung !== 'not-applicable')
  const open = counted.filter(({ rung }) => rung === 'open').length
  switch (judgement.outcome) {
    case 'passed':
      return open === counted.length
        ? `All ${counted.length} gates are open`
        : `It works: ${open} of ${counted.length} gates are open, the others cannot be told`
    case 'stopped': {
      const at = counted.findIndex(({ gateId }) => gateId === judgement.cause?.gateId)
      if (at >= 0) return `Stopped at gate ${at + 1} of ${counted.length}`
      const fits = judgement.candidates.length
      if (fits > 0) return `Stopped: ${fits} gates fit this answer`
      return 'Stopped, and no gate we know answers like this'
    }
    case 'open-so-far':
      return open === 0
        ? `${counted.length} gates on the way`
        : `Nothing shut so far: ${open} of ${counted.length} are open`
  }
}
