import 'server-only'
import type { JournalEvent } from '../setup/run/journal'
import type { Db } from './schema'

export async function readEvents(db: Db, runId: string): Promise<JournalEvent[]> {
  const rows = await db.selectFrom('run_events').select('content').where('run_id', '=', runId).orderBy('seq').execute()
  // Safe: only `appendEvents` writes the column.
  return rows.map(({ content }) => JSON.parse(content) as JournalEvent)
}

/**
 * Writes events after the first `known` ones; `false`, and nothing is written, when somebody else wrote meanwhile. Call it in a
 * transaction.
 */
export async function appendEvents(db: Db, runId: string, known: number, events: JournalEvent[]): Promise<boolean> {
  // A write that changes nothing: takes the run's row (PostgreSQL) or the database (SQLite) until the transaction ends.
  await db.updateTable('runs').set({ id: runId }).where('id', '=', runId).execute()
  const { count } = await db
    .selectFrom('run_events')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow()
  if (count !== known) return false
  const rows = events.map((event, index) => ({ run_id: runId, seq: known + index, content: JSON.stringify(event) }))
  await db.insertInto('run_events').values(rows).execute()
  return true
}
