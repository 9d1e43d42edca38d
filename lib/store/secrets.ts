import 'server-only'
import type { Result } from '../result'
import { err } from '../result'
import type { SealKey } from './key-from'
import type { Db } from './schema'
import { type SealProblem, seal, unseal } from './seal'

export interface NewSecret {
  id: string
  runId: string
  kind: 'client-secret'
  value: string
}

export type SecretState = 'held' | 'taken' | 'expired'

export type SecretProblem = 'unknown' | 'taken' | 'expired' | 'revealed before' | SealProblem

const lifetime = 24 * 3_600_000

/** Called with the transaction that writes the journal event naming this id. */
export async function putSecret(
  db: Db,
  key: SealKey,
  { id, runId, kind, value }: NewSecret,
  now: number,
): Promise<void> {
  const { sealed, keyId } = seal(key, id, value)
  await db
    .insertInto('secrets')
    .values({
      id,
      run_id: runId,
      kind,
      sealed,
      key_id: keyId,
      created_at: now,
      expires_at: now + lifetime,
      revealed_at: null,
      taken_at: null,
    })
    .execute()
}

/** For the console's own use (a token test); a person gets it by `revealSecret`. */
export async function openSecret(
  db: Db,
  key: SealKey,
  id: string,
  now: number,
): Promise<Result<string, SecretProblem>> {
  const row = await db.selectFrom('secrets').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return err('unknown')
  if (row.taken_at !== null) return err('taken')
  if (row.sealed === null || row.expires_at <= now) return err('expired')
  return unseal(key, id, { sealed: row.sealed, keyId: row.key_id })
}

/** Shows it once. */
export async function revealSecret(
  db: Db,
  key: SealKey,
  id: string,
  now: number,
): Promise<Result<string, SecretProblem>> {
  const opened = await openSecret(db, key, id, now)
  if (!opened.ok) return opened
  const { numUpdatedRows } = await db
    .updateTable('secrets')
    .set({ revealed_at: now })
    .where('id', '=', id)
    .where('revealed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? opened : err('revealed before')
}

/** "I have it": the value is deleted; that it was there stays known. */
export async function takeSecret(db: Db, id: string, now: number): Promise<void> {
  await db
    .updateTable('secrets')
    .set({ sealed: null, taken_at: now })
    .where('id', '=', id)
    .where('sealed', 'is not', null)
    .execute()
}

/** Deletes the values whose time is over; how many. */
export async function sweepSecrets(db: Db, now: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('secrets')
    .set({ sealed: null })
    .where('expires_at', '<=', now)
    .where('sealed', 'is not', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** A run was undone: what it made is gone, and its secrets open nothing. */
export async function dropSecretsOf(db: Db, runId: string): Promise<void> {
  await db.deleteFrom('secrets').where('run_id', '=', runId).execute()
}

/** State of each of a run's secrets, by id. */
export async function secretStates(db: Db, runId: string, now: number): Promise<Map<string, SecretState>> {
  const rows = await db
    .selectFrom('secrets')
    .select(['id', 'sealed', 'expires_at', 'taken_at'])
    .where('run_id', '=', runId)
    .execute()
  return new Map(
    rows.map(({ id, sealed, expires_at, taken_at }) => {
      if (taken_at !== null) return [id, 'taken']
      return [id, sealed === null || expires_at <= now ? 'expired' : 'held']
    }),
  )
}
