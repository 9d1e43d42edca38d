import 'server-only'
import type { Db } from './schema'

/** Somebody said yes to a plan as it was; the name is what was typed. */
export interface StoredApproval {
  id: string
  planId: string
  name: string
  /** Of the plan that was approved: it counts for no other content. */
  digest: string
  approvedAt: number
}

export async function addApproval(db: Db, { id, planId, name, digest, approvedAt }: StoredApproval): Promise<void> {
  await db.insertInto('approvals').values({ id, plan_id: planId, name, digest, approved_at: approvedAt }).execute()
}

/** Of these plans, oldest first. */
export async function listApprovals(db: Db, planIds: readonly string[]): Promise<StoredApproval[]> {
  if (planIds.length === 0) return []
  const rows = await db
    .selectFrom('approvals')
    .selectAll()
    .where('plan_id', 'in', planIds)
    .orderBy('approved_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, plan_id, name, digest, approved_at }) => ({
    id,
    planId: plan_id,
    name,
    digest,
    approvedAt: approved_at,
  }))
}
