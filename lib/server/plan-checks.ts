import 'server-only'
import type { PlanCheck } from '../queries/shapes/plans'
import { ok, type Result } from '../result'
import { recheck } from '../setup/recheck'
import { getPlan, noteCheck, type StoredPlan } from '../store/plans'
import { notFound, type Refused } from './answer'
import { readerFor } from './connections'
import { theConsole } from './console'
import { refuseWith } from './refuse'

/** Looks at the domain again: is this plan still what should run? The answer is kept for the list. */
export async function checkPlan(id: string): Promise<Result<PlanCheck, Refused>> {
  const stored = await getPlan((await theConsole()).db, id)
  return stored ? checkStored(stored) : notFound('plan')
}

export async function checkStored({ id, domainId, plan }: StoredPlan): Promise<Result<PlanCheck, Refused>> {
  const { db } = await theConsole()
  const domain = await readerFor(domainId)
  if (!domain.ok) return domain
  const at = new Date().toISOString()
  const checked = await recheck(domain.value, plan, at)
  if (!checked.ok) return refuseWith(checked.error)
  const check = { at, ...checked.value }
  await noteCheck(db, id, check)
  return ok(check)
}
