import type { PlannedRotation, PlanView, RunView } from '../../queries/shapes/setup'
import type { Generation } from '../../setup/plan/generations'
import { setupOf } from '../setup-of'
import type { HandoffSetup, HandoffTest } from '../subject'
import { testsOfRun } from '../tests-of'

/** A certificate that gives way to another, as whoever it concerns is told. It has no place for a key or a secret. */
export interface RotationSubject extends PlannedRotation {
  /** ISO instant at which it is handed over. */
  at: string
  domain: { id: string; name: string; url: string }
  /** `planned`: nothing was written yet. */
  status: 'planned' | RunView['status']
  /** ISO instant since when both are good; absent: the new one is not, or not yet. */
  bothSince?: string
  /** ISO instant at which the old one was gone. */
  oldGoneAt?: string
  setup: HandoffSetup
  /** Newest first. */
  tests: HandoffTest[]
  /** The console that the reader has. */
  generation: Generation
}

/** A plan that rotates a certificate. */
export type RotatingPlan = PlanView & { rotation: PlannedRotation }

export const isRotating = (plan: PlanView): plan is RotatingPlan => plan.rotation !== undefined

/** `run`: absent while it is a plan. `at`: ISO instant. */
export const rotationSubject = (
  plan: RotatingPlan,
  run: RunView | undefined,
  { at, generation }: Pick<RotationSubject, 'at' | 'generation'>,
): RotationSubject => ({
  ...plan.rotation,
  at,
  domain: { id: plan.domainId, name: plan.domainName, url: plan.domainUrl ?? '' },
  status: run?.status ?? 'planned',
  ...(run && turnsOf(run)),
  setup: setupOf({ plan, startedAt: run?.startedAt ?? at, ...(run && { steps: run.steps }) }),
  tests: run ? testsOfRun(run) : [],
  generation,
})

/** When the caller could change over, and since when it must have. */
function turnsOf({ plan, status, startedAt, steps }: RunView): Pick<RotationSubject, 'bothSince' | 'oldGoneAt'> {
  const doneAt = (id: string | undefined) => steps.find((step) => step.id === id)?.doneAt
  const firstWait = plan.steps.findIndex(({ waitsFor }) => waitsFor !== undefined)
  const added = plan.steps.slice(0, Math.max(0, firstWait)).map(({ id }) => doneAt(id))
  const isUndone = status === 'undoing' || status === 'undone' || status === 'stuck'
  const bothSince = added.includes(undefined) || isUndone ? undefined : (added.toSorted().at(-1) ?? startedAt)
  const oldGoneAt = status === 'done' ? doneAt(plan.steps.at(-1)?.id) : undefined
  return { ...(bothSince !== undefined && { bothSince }), ...(oldGoneAt !== undefined && { oldGoneAt }) }
}
