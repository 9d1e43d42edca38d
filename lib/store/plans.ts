import 'server-only'
import { createHash } from 'node:crypto'
import type { OpenedFile, PlanCheck } from '../queries/shapes/plans'
import type { Plan } from '../setup/plan/plan-types'
import type { Db, Tables } from './schema'

/** A plan never changes once it is made; only what people say about it does. */
export interface StoredPlan {
  id: string
  domainId: string
  plan: Plan
  createdAt: number
  /** Of domain and content as they are stored. */
  digest: string
  name?: string
  savedAt?: number
  askedBy?: string
  replaces?: string
  opened?: OpenedFile
  lastCheck?: PlanCheck
}

export async function addPlan(
  db: Db,
  { id, domainId, plan, createdAt, name, savedAt, askedBy, replaces, opened }: Omit<StoredPlan, 'digest' | 'lastCheck'>,
): Promise<void> {
  await db
    .insertInto('plans')
    .values({
      id,
      domain_id: domainId,
      content: JSON.stringify(plan),
      created_at: createdAt,
      name: name ?? null,
      saved_at: savedAt ?? null,
      asked_by: askedBy ?? null,
      replaces: replaces ?? null,
      opened: opened ? JSON.stringify(opened) : null,
      last_check: null,
    })
    .execute()
}

export async function getPlan(db: Db, id: string): Promise<StoredPlan | null> {
  const row = await db.selectFrom('plans').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? stored(row) : null
}

/** Newest first. */
export async function listPlans(db: Db, limit = 200): Promise<StoredPlan[]> {
  const rows = await db
    .selectFrom('plans')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(stored)
}

/** Keeps it on purpose, under a name. */
export async function savePlan(db: Db, id: string, name: string, savedAt: number): Promise<void> {
  await db.updateTable('plans').set({ name, saved_at: savedAt }).where('id', '=', id).execute()
}

/** From now on it runs only when approved. Whoever asked first stays the one who asked. */
export async function askApproval(db: Db, id: string, askedBy: string, savedAt: number): Promise<void> {
  await db
    .updateTable('plans')
    .set({ asked_by: askedBy, saved_at: savedAt })
    .where('id', '=', id)
    .where('asked_by', 'is', null)
    .execute()
}

export async function noteCheck(db: Db, id: string, check: PlanCheck): Promise<void> {
  await db
    .updateTable('plans')
    .set({ last_check: JSON.stringify(check) })
    .where('id', '=', id)
    .execute()
}

const digestOf = (domainId: string, content: string): string =>
  createHash('sha256').update(domainId).update('\n').update(content).digest('hex')

// The JSON is safe to trust: only this file writes it.
const stored = (row: Tables['plans']): StoredPlan => ({
  id: row.id,
  domainId: row.domain_id,
  plan: JSON.parse(row.content) as Plan,
  createdAt: row.created_at,
  digest: digestOf(row.domain_id, row.content),
  ...(row.name !== null && { name: row.name }),
  ...(row.saved_at !== null && { savedAt: row.saved_at }),
  ...(row.asked_by !== null && { askedBy: row.asked_by }),
  ...(row.replaces !== null && { replaces: row.replaces }),
  ...(row.opened !== null && { opened: JSON.parse(row.opened) as OpenedFile }),
  ...(row.last_check !== null && { lastCheck: JSON.parse(row.last_check) as PlanCheck }),
})
