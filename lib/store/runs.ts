import 'server-only'
import type { Db } from './schema'

export interface StoredRun {
  id: string
  planId: string
  startedAt: number
}

/** Whoever starts a plan second gets the run of the first. */
export async function startRun(
  db: Db,
  { id, planId, startedAt }: StoredRun,
): Promise<{ run: StoredRun; isNew: boolean }> {
  await db
    .insertInto('runs')
    .values({ id, plan_id: planId, started_at: startedAt })
    .onConflict((conflict) => conflict.column('plan_id').doNothing())
    .execute()
  const row = await db.selectFrom('runs').selectAll().where('plan_id', '=', planId).executeTakeFirstOrThrow()
  return { run: stored(row), isNew: row.id === id }
}

export async function getRun(db: Db, id: string): Promise<StoredRun | null> {
  const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? stored(row) : null
}

/** `null`: the plan was not started yet. */
export async function getRunOf(db: Db, planId: string): Promise<StoredRun | null> {
  const row = await db.selectFrom('runs').selectAll().where('plan_id', '=', planId).executeTakeFirst()
  return row ? stored(row) : null
}

/** Newest first. */
export async function listRuns(db: Db, limit = 100): Promise<StoredRun[]> {
  const rows = await db
    .selectFrom('runs')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(stored)
}

const stored = (row: { id: string; plan_id: string; started_at: number }): StoredRun => ({
  id: row.id,
  planId: row.plan_id,
  startedAt: row.started_at,
})
