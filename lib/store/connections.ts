import 'server-only'
import type { Result } from '../result'
import type { SealKey } from './key-from'
import type { Db } from './schema'
import { type SealProblem, seal, unseal } from './seal'

/** A domain that stays connected. One connected by a pasted token is kept in memory only and has no row. */
export interface Connection {
  id: string
  /** The person's name for it. */
  name: string
  url: string
  label: string
  clientId: string
  createdAt: number
}

export interface OpenConnection extends Connection {
  /** Cannot be opened: the person is asked for the secret again. */
  clientSecret: Result<string, SealProblem>
}

/** Adds it, or replaces the one of the same id. */
export async function saveConnection(
  db: Db,
  key: SealKey,
  { clientSecret, ...connection }: Connection & { clientSecret: string },
): Promise<void> {
  const { sealed, keyId } = seal(key, connection.id, clientSecret)
  const { id, name, url, label, clientId, createdAt } = connection
  const values = { name, url, label, client_id: clientId, sealed, key_id: keyId }
  await db
    .insertInto('connections')
    .values({ id, ...values, created_at: createdAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** Oldest first. */
export async function listConnections(db: Db, key: SealKey): Promise<OpenConnection[]> {
  const rows = await db.selectFrom('connections').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(({ id, name, url, label, client_id, sealed, key_id, created_at }) => ({
    id,
    name,
    url,
    label,
    clientId: client_id,
    createdAt: created_at,
    clientSecret: unseal(key, id, { sealed, keyId: key_id }),
  }))
}

export async function removeConnection(db: Db, id: string): Promise<void> {
  await db.deleteFrom('connections').where('id', '=', id).execute()
}
