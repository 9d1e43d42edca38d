/** Where a check stands; a call proves more than a look, and the newest counts. */
export type CheckState =
  /** Nothing was recorded yet. */
  | 'new'
  /** The last call went through, and nothing has been found shut since. */
  | 'green'
  | 'red'
  /** It was refused, and a later look finds nothing shut: only asking again can tell. */
  | 'open-again'
  /** Nothing was refused and nothing is proven. */
  | 'unproven'

interface Outcome {
  outcome: 'passed' | 'stopped' | 'open-so-far'
}

export function checkState({ last, lastCall }: { last?: Outcome; lastCall?: Outcome }): CheckState {
  if (!last) return 'new'
  if (last.outcome === 'stopped') return 'red'
  if (!lastCall) return 'unproven'
  if (lastCall.outcome === 'stopped') return 'open-again'
  return lastCall.outcome === 'passed' ? 'green' : 'unproven'
}
