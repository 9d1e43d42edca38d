import type { Verdict } from '@/lib/gates/verdict'

/** What a whole stage can be said in one line as. */
export type Fold = 'open' | 'not-reached'

/**
 * Whether a stage's rungs, two or more, all say the same and nothing that a person has to look at. `undefined`: they do not, so each
 * is drawn.
 */
export function foldOf(verdicts: readonly Pick<Verdict, 'rung'>[]): Fold | undefined {
  const [first] = verdicts
  if (verdicts.length < 2 || verdicts.some(({ rung }) => rung !== first?.rung)) return undefined
  return first?.rung === 'open' || first?.rung === 'not-reached' ? first.rung : undefined
}
