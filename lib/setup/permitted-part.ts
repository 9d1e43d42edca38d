import { permittedIds } from './plan/permitted-ids'
import type { Plan } from './plan/plan-types'
import type { Step } from './plan/step-types'
import { resolve } from './steps/resolve'

/**
 * The part of a plan that this caller may run now: what it may do, as far as that needs nothing it may not do. The rest is kept
 * beside it as `left`. `null`: there is nothing it may do.
 */
export function permittedPart(plan: Plan, isForbidden: (step: Step) => boolean): Plan | null {
  const steps = plan.steps.map((step, index) => ({ ...step, needs: needsAt(plan.steps, index) }))
  const permitted = permittedIds(steps, isForbidden)
  if (permitted.size === 0) return null
  const kept = steps.filter(({ id }) => permitted.has(id))
  const left = steps.filter(({ id }) => !permitted.has(id))
  // What is left is numbered behind what runs, so that a reference means one step in both.
  const all = [...kept, ...left, ...(plan.left ?? [])]
  const newId = new Map(all.map(({ id }, index) => [id, `s${index + 1}`]))
  const renamed = all.map((step) => withIds(step, (id) => newId.get(id) ?? id))
  return { ...plan, steps: renamed.slice(0, kept.length), left: renamed.slice(kept.length) }
}

/** A plan of an older console does not say what a step needs: everything before it. */
const needsAt = (steps: Step[], index: number): string[] =>
  steps[index]?.needs ?? steps.slice(0, index).map(({ id }) => id)

/** References follow: `{4}` is what step s4 will return. */
function withIds(step: Step, newId: (id: string) => string): Step {
  const moved = resolve(step, (id) => ({ id: `{${newId(id).slice(1)}}` }))
  return { ...moved, id: newId(step.id), needs: (step.needs ?? []).map(newId) }
}
