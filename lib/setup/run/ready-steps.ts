import type { StepStatus } from './fold'

/** Steps that are not done though everything they need is. A plan from before steps named their needs runs one by one. */
export function readySteps(steps: StepStatus[]): StepStatus[] {
  return steps.filter(({ step, state }, index) => {
    if (state === 'done') return false
    const { needs } = step
    const needed = needs === undefined ? steps.slice(0, index) : steps.filter((other) => needs.some(isPartOf(other)))
    return needed.every((other) => other.state === 'done')
  })
}

/** What was put in behind a step counts as part of it: its id is that of the step and a word. */
const isPartOf =
  ({ step }: StepStatus) =>
  (id: string): boolean =>
    step.id === id || step.id.startsWith(`${id}-`)
