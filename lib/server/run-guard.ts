import 'server-only'
import type { PlanCheck } from '../queries/shapes/plans'
import type { StoredPlan } from '../store/plans'
import { type Refused, refused } from './answer'
import { checkStored } from './plan-checks'
import { readSummary } from './plan-summaries'

/** Why a plan may not begin to run now; `null`: it may. A run that began is not held up: it resumes whatever changed. */
export async function whyNotRun(stored: StoredPlan): Promise<{ ok: false; error: Refused } | null> {
  const summary = await readSummary(stored.id)
  if (!summary.ok) return summary
  const { askedBy, approvals, replacedBy } = summary.value
  if (replacedBy !== undefined)
    return refused(409, {
      code: 'plan-replaced',
      message: 'This plan was planned again, so it does not run any more.',
      todo: 'Open the newer plan and run that.',
    })
  if (askedBy !== undefined && !approvals.some(({ isValid }) => isValid))
    return refused(409, {
      code: 'needs-approval',
      message: `${askedBy} said that this plan needs approval, and nobody has approved it as it is.`,
      todo: 'Let a second person open this page and approve the plan.',
    })
  const check = await checkStored(stored)
  if (!check.ok) return check
  return refuseChanged(check.value)
}

function refuseChanged({ verdict, changes, done, more }: PlanCheck): { ok: false; error: Refused } | null {
  if (verdict !== 'differs' && verdict !== 'unplannable') return null
  const steps = [
    ...done.map((title) => `Not needed any more: ${title}.`),
    ...more.map((title) => `Needed as well: ${title}.`),
  ]
  return refused(409, {
    code: 'domain-changed',
    message: ['The domain was changed since this plan was made, so nothing was run.', ...changes, ...steps].join(' '),
    todo: 'Plan again and look at what is needed now.',
  })
}
