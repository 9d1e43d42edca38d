import type { FactName } from '../facts/facts'
import type { Gate } from '../gates/gate'
import type { Judgement, Verdict } from '../gates/verdict'

/** A judgement whose findings say of which moment they are, where they rest on a snapshot. `at` is an ISO instant. */
export function dateJudgement(
  judgement: Judgement,
  gates: readonly Gate[],
  { names, at }: { names: readonly FactName[]; at: string },
): Judgement {
  // The domain's own name and address age slowly, and no finding rests on them alone.
  const dated: readonly FactName[] = names.filter((name) => name !== 'domain')
  const resting = new Set(
    gates
      .filter((gate) => [...gate.needs, ...(gate.uses ?? [])].some((name) => dated.includes(name)))
      .map(({ id }) => id),
  )
  const date = (verdict: Verdict): Verdict =>
    verdict.by === 'check' && verdict.says !== undefined && resting.has(verdict.gateId)
      ? { ...verdict, says: `${verdict.says} So it was in the snapshot of ${minuteOf(at)}.` }
      : verdict
  const { cause, ...rest } = judgement
  return {
    ...rest,
    verdicts: judgement.verdicts.map(date),
    next: judgement.next.map(date),
    ...(cause && { cause: date(cause) }),
  }
}

/** `2026-11-28 13:40 UTC`. */
export const minuteOf = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`
