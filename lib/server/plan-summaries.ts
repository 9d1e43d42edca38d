import 'server-only'
import type { PlanSummary } from '../queries/shapes/plans'
import { ok, type Result } from '../result'
import { planState } from '../setup/plan/plan-state'
import { listApprovals } from '../store/approvals'
import { getPlan, listPlans as listStored, type StoredPlan } from '../store/plans'
import { listRuns } from '../store/runs'
import { notFound, type Refused } from './answer'
import { placeOfDomain } from './connections'
import { theConsole } from './console'

/** The newest plans, with what people did with them. */
export async function listPlans(): Promise<Result<PlanSummary[], Refused>> {
  return ok(await summaries(await listStored((await theConsole()).db)))
}

export async function readSummary(id: string): Promise<Result<PlanSummary, Refused>> {
  const stored = await getPlan((await theConsole()).db, id)
  const [summary] = stored ? await summaries([stored]) : []
  return summary ? ok(summary) : notFound('plan')
}

async function summaries(plans: StoredPlan[]): Promise<PlanSummary[]> {
  const { db } = await theConsole()
  const [approvals, runs, newest] = await Promise.all([
    listApprovals(
      db,
      plans.map(({ id }) => id),
    ),
    listRuns(db, 1_000),
    listStored(db),
  ])
  return Promise.all(
    plans.map(async (stored) => {
      const { id, plan, domainId, digest, name, askedBy, lastCheck, opened } = stored
      const given = approvals
        .filter(({ planId }) => planId === id)
        .map((each) => ({
          name: each.name,
          at: new Date(each.approvedAt).toISOString(),
          isValid: each.digest === digest,
        }))
      const runId = runs.find(({ planId }) => planId === id)?.id
      const replacedBy = newest.find(({ replaces }) => replaces === id)?.id
      const known = { hasRun: runId !== undefined, isReplaced: replacedBy !== undefined, check: lastCheck }
      return {
        id,
        title: plan.title,
        ...(name !== undefined && { name }),
        domainId,
        domainName: (await placeOfDomain(domainId)).name,
        createdAt: new Date(stored.createdAt).toISOString(),
        isSaved: stored.savedAt !== undefined,
        stepCount: plan.steps.length,
        leftCount: plan.left?.length ?? 0,
        state: planState({ ...known, askedBy, approvals: given }),
        ...(askedBy !== undefined && { askedBy }),
        approvals: given,
        digest,
        ...(lastCheck && { check: lastCheck }),
        ...(opened && { opened }),
        ...(runId !== undefined && { runId }),
        ...(replacedBy !== undefined && { replacedBy }),
      }
    }),
  )
}
