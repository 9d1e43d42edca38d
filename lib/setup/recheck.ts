import type { ApiError } from '../domain/domain'
import type { ReadingDomain } from '../domain/reading-domain'
import type { Result } from '../result'
import { err, ok } from '../result'
import { makePlan, type PlanWish } from './make-plan'
import { changesSince } from './plan/changes-since'
import type { Plan } from './plan/plan-types'
import type { Step } from './plan/step-types'
import { resolve } from './steps/resolve'
import { kindOf } from './steps/steps'

export interface Recheck {
  /**
   * `same`: planned now it would be the same. `unimportant`: something changed, and what would be sent did not.
   * `differs`: other steps would be needed. `unplannable`: there would be no plan. `unknown`: made by an older console.
   */
  verdict: 'same' | 'unimportant' | 'differs' | 'unplannable' | 'unknown'
  /** What was changed in the domain since, one sentence each. */
  changes: string[]
  /** Titles of steps of the plan that are no longer needed, and of further ones that would be. */
  done: string[]
  more: string[]
}

const nothing: Omit<Recheck, 'verdict'> = { changes: [], done: [], more: [] }

/** Looks at the domain again and plans the same wish: is this still what should run? Writes nothing. */
export async function recheck(domain: ReadingDomain, plan: Plan, now: string): Promise<Result<Recheck, ApiError>> {
  const wish = wishOf(plan)
  if (!wish || !plan.snapshot) return ok({ ...nothing, verdict: 'unknown' })
  const made = await makePlan(domain, wish, { now, runName: plan.runName })
  if (!made.ok && made.error.kind === 'domain') return err(made.error.error)
  if (!made.ok) {
    const changes = made.error.kind === 'problems' ? made.error.problems.map(({ message }) => message) : []
    return ok({ ...nothing, verdict: 'unplannable', changes })
  }
  const changes = made.value.snapshot ? changesSince(plan.snapshot, made.value.snapshot) : []
  const wanted = made.value.steps.map(withSignature(made.value.steps))
  const own = plan.steps.map(withSignature(plan.steps))
  const known = [...own, ...(plan.left ?? []).map(withSignature([...plan.steps, ...(plan.left ?? [])]))]
  const done = missingFrom(wanted, own)
  const more = missingFrom(known, wanted)
  if (done.length + more.length > 0) return ok({ verdict: 'differs', changes, done, more })
  return ok({ ...nothing, verdict: changes.length === 0 ? 'same' : 'unimportant', changes })
}

/** What a plan was made from, to make it again; `null`: an older console did not keep it. */
export function wishOf({ answers, desired, title }: Plan): PlanWish | null {
  if (answers) return { answers }
  return desired ? { title, desired } : null
}

interface Signed {
  title: string
  signature: string
}

/** A step by what it sends, whatever its number: a reference stands for the step it refers to. */
const withSignature =
  (steps: Step[]) =>
  (step: Step): Signed => {
    const titleOf = (id: string) => steps.find((each) => each.id === id)
    const named = resolve(step, (id) => {
      const other = titleOf(id)
      return { id: other ? `made by: ${kindOf(other).describe(other)}` : `made by: ${id}` }
    })
    const kind = kindOf(step)
    return { title: kind.describe(step), signature: JSON.stringify([step.kind, kind.requests(named)]) }
  }

const missingFrom = (where: Signed[], what: Signed[]): string[] =>
  what.filter(({ signature }) => !where.some((other) => other.signature === signature)).map(({ title }) => title)
