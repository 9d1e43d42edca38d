import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ApprovalInput, PlanChange, PlanSummary } from '../queries/shapes/plans'
import type { Result } from '../result'
import { addApproval } from '../store/approvals'
import { askApproval, savePlan } from '../store/plans'
import { type Refused, refused } from './answer'
import { theConsole } from './console'
import { readSummary } from './plan-summaries'

/** Saves a plan under a name, or says that it needs approval. The plan itself stays as it is. */
export async function changePlan(id: string, change: PlanChange): Promise<Result<PlanSummary, Refused>> {
  const { db } = await theConsole()
  const known = await readSummary(id)
  if (!known.ok) return known
  if ('name' in change) await savePlan(db, id, change.name, Date.now())
  else {
    const isLate = refuseLate(known.value)
    if (isLate) return isLate
    await askApproval(db, id, change.askedBy, Date.now())
  }
  return readSummary(id)
}

/** A second person's yes to exactly what they saw. There is no sign-in: the name is what was typed. */
export async function approvePlan(id: string, { name, digest }: ApprovalInput): Promise<Result<PlanSummary, Refused>> {
  const { db } = await theConsole()
  const known = await readSummary(id)
  if (!known.ok) return known
  const isLate = refuseLate(known.value)
  if (isLate) return isLate
  const { askedBy } = known.value
  if (askedBy === undefined)
    return refused(409, {
      code: 'no-approval-asked',
      message: 'This plan does not need approval.',
      todo: 'Run it, or say first that it needs approval.',
    })
  if (askedBy.toLowerCase() === name.toLowerCase())
    return refused(409, {
      code: 'same-person',
      message: `${askedBy} asked for the approval and cannot give it too.`,
      todo: 'Let a second person look at the plan and type their name.',
      field: 'name',
    })
  if (known.value.digest !== digest)
    return refused(409, {
      code: 'other-content',
      message: 'The plan is not what you were shown.',
      todo: 'Reload the page and read it again before you approve it.',
    })
  await addApproval(db, { id: randomUUID(), planId: id, name, digest, approvedAt: Date.now() })
  return readSummary(id)
}

function refuseLate({ state }: PlanSummary): { ok: false; error: Refused } | null {
  if (state === 'run')
    return refused(409, { code: 'plan-run', message: 'This plan was run already.', todo: 'Open its run.' })
  if (state === 'replaced')
    return refused(409, {
      code: 'plan-replaced',
      message: 'This plan was planned again.',
      todo: 'Open the newer plan.',
    })
  return null
}
