import 'server-only'
import type { Plan } from '../setup/plan/plan-types'
import type { Db } from './schema'

/** A plan never changes once it is made. */
export interface StoredPlan {
  id: string
  domainId: string
  plan: Plan
  createdAt: number
}

export async function addPlan(db: Db, { id, domainId, plan, createdAt }: StoredPlan): Promise<void> {
  await db
    .insertInto('plans')
    .values({ id, domain_id: domainId, content: JSON.stringify(plan), created_at: createdAt })
    .execute()
}

export async function getPlan(db: Db, id: string): Promise<StoredPlan | null> {
  const row = await db.selectFrom('plans').selectAll().where('id', '=', id).executeTakeFirst()
  // Safe: only `addPlan` writes the column.
  return row ? { id, domainId: row.domain_id, plan: JSON.parse(row.content) as Plan, createdAt: row.created_at } : null
}
