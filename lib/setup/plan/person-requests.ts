import type { PlanStepView, PlanView } from '../../queries/shapes/setup'

/** Steps for one person, and what they wait for. */
export interface PersonRequest {
  /** Roles of which one is enough; the widest, Identity Domain Administrator, last. */
  roles: string[]
  steps: PlanStepView[]
  /** Titles of the steps of ours that must be done before. */
  after: string[]
}

const widest = 'Identity Domain Administrator'

/** What the console's caller may not do, by who may. */
export function personRequests({ steps, left }: Pick<PlanView, 'steps' | 'left'>): PersonRequest[] {
  const all = [...steps, ...left]
  const forOthers = all.filter(({ may }) => may === 'no')
  const keys = [...new Set(forOthers.map(keyOf))]
  return keys.map((key) => {
    const own = forOthers.filter((step) => keyOf(step) === key)
    const needs = new Set(own.flatMap((step) => step.needs))
    const after = all.filter(({ id }) => needs.has(id) && !own.some((step) => step.id === id))
    return { roles: rolesOf(own[0]), steps: own, after: after.map(({ title }) => title) }
  })
}

/** Steps that the console may do, but that wait for one it may not. */
export const waitingSteps = ({ left }: Pick<PlanView, 'left'>): PlanStepView[] => left.filter(({ may }) => may !== 'no')

const rolesOf = (step: PlanStepView | undefined): string[] =>
  [...(step?.needsRole ?? [])].sort((a, b) => Number(a === widest) - Number(b === widest))

const keyOf = ({ needsRole }: PlanStepView) => [...needsRole].sort().join()
