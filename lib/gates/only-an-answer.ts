import { byCaller } from './by-hand'
import { cannotTell, type Gate } from './gate'

/** For a gate that no fact shows shut before somebody says so: what they say finds it, and these steps open it. */
export const onlyAnAnswer = (
  title: string,
  ...steps: string[]
): Pick<Gate, 'byHand' | 'check' | 'owner' | 'certainty'> & { whenLeft: NonNullable<Gate['whenLeft']> } => ({
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  whenLeft: () => ({ fix: { kind: 'manual', title, steps } }),
  check: () => cannotTell,
})
