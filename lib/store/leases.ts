import 'server-only'
import type { Db } from './schema'

/** A thing that one process works on at a time, e.g. a run. Whoever dies loses it when its time is over. */
export interface LeaseKey {
  name: string
  /** Made up by the process that wants it. */
  holder: string
}

/** Takes or renews it; `false`: somebody else has it. Times in milliseconds since the epoch. */
export async function takeLease(db: Db, { name, holder }: LeaseKey, now: number, expiresAt: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('leases')
    .values({ name, holder, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, expires_at: expiresAt })
        .where((where) => where.or([where('leases.expires_at', '<=', now), where('leases.holder', '=', holder)])),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Does nothing when somebody else has it meanwhile. */
export async function releaseLease(db: Db, { name, holder }: LeaseKey): Promise<void> {
  await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute()
}
