import 'server-only'
import type { CheckCase } from '../checks/check-case'
import type { Db, Tables } from './schema'

export interface StoredCheck {
  id: string
  name: string
  domainId: string
  /** Holds no secret: see `CheckCase`. */
  content: CheckCase
  createdAt: number
}

export async function addCheck(db: Db, { id, name, domainId, content, createdAt }: StoredCheck): Promise<void> {
  await db
    .insertInto('checks')
    .values({ id, name, domain_id: domainId, content: JSON.stringify(content), created_at: createdAt })
    .execute()
}

export async function getCheck(db: Db, id: string): Promise<StoredCheck | null> {
  const row = await db.selectFrom('checks').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? stored(row) : null
}

/** By name; of one domain, or all. */
export async function listChecks(db: Db, domainId?: string): Promise<StoredCheck[]> {
  const all = db.selectFrom('checks').selectAll().orderBy('name').orderBy('id')
  const rows = await (domainId === undefined ? all : all.where('domain_id', '=', domainId)).execute()
  return rows.map(stored)
}

export async function renameCheck(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable('checks').set({ name }).where('id', '=', id).execute()
}

/** With its history. */
export async function removeCheck(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('check_runs').where('check_id', '=', id).execute()
    await transaction.deleteFrom('checks').where('id', '=', id).execute()
  })
}

// The JSON is safe to trust: only this file writes it.
const stored = ({ id, name, domain_id, content, created_at }: Tables['checks']): StoredCheck => ({
  id,
  name,
  domainId: domain_id,
  content: JSON.parse(content) as CheckCase,
  createdAt: created_at,
})
