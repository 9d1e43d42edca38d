import type { PlanFile } from '../queries/shapes/plans'
import type { Plan } from './plan/plan-types'
import { kindOf } from './steps/steps'

/** What a plan's file holds that is not needed (any more), and what is needed beside it. */
export function comparedWith(
  { steps, left, runName }: Pick<PlanFile, 'steps' | 'left' | 'runName'>,
  plan: Plan,
): { done: string[]; more: string[] } {
  const inFile = [...steps, ...left].map(({ title, requests }) => ({ title, sends: alike(requests, runName) }))
  const now = plan.steps.map((step) => {
    const kind = kindOf(step)
    return { title: kind.describe(step), sends: alike(kind.requests(step), plan.runName) }
  })
  const missing = (from: typeof now, in_: typeof now) =>
    from.filter(({ title, sends }) => !in_.some((other) => other.title === title && other.sends === sends))
  return {
    done: missing(inFile, now).map(({ title }) => title),
    more: missing(now, inFile).map(({ title }) => title),
  }
}

/** Numbers of steps and the names of runs differ between two plans of one wish. */
const alike = (requests: unknown, runName: string): string =>
  JSON.stringify(requests)
    .replaceAll(`Made by Assay, run ${runName}.`, 'Made by Assay.')
    .replace(/\{\d+\}/g, '{}')
