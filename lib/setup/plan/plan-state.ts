import type { PlanCheck, PlanSummary } from '../../queries/shapes/plans'

interface Known {
  hasRun: boolean
  isReplaced: boolean
  check: PlanCheck | undefined
  askedBy: string | undefined
  approvals: PlanSummary['approvals']
}

/** Where a plan stands. What was done outweighs what may be done; a plan that no longer fits is not waiting for a yes. */
export function planState({ hasRun, isReplaced, check, askedBy, approvals }: Known): PlanSummary['state'] {
  if (hasRun) return 'run'
  if (isReplaced) return 'replaced'
  if (check?.verdict === 'differs' || check?.verdict === 'unplannable') return 'stale'
  if (approvals.some(({ isValid }) => isValid)) return 'approved'
  return askedBy === undefined ? 'ready' : 'waiting'
}
