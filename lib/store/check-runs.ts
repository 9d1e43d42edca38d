import 'server-only'
import type { Facts } from '../facts/facts'
import type { Judgement, Verdict } from '../gates/verdict'
import type { Db, Tables } from './schema'

export type Rungs = Record<string, Verdict['rung']>

export interface StoredCheckRun {
  id: string
  checkId: string
  at: number
  kind: 'call' | 'look'
  outcome: Judgement['outcome']
  /** Id of a gate. */
  cause?: string
  /** What is wrong there, one sentence. */
  says?: string
  rungs: Rungs
  milliseconds?: number
  who: 'person' | 'console'
  /** Id of the run of a plan after which the console looked by itself. */
  afterRun?: string
}

const columns = [
  'id',
  'check_id',
  'at',
  'kind',
  'outcome',
  'cause',
  'says',
  'rungs',
  'milliseconds',
  'who',
  'after_run',
] as const

/** How many of a check are kept beside its last green one. */
const most = 200

/** `facts` hold no secret: whoever calls has seen to that. */
export async function addCheckRun(db: Db, run: StoredCheckRun & { facts: Facts }): Promise<void> {
  const { id, checkId, at, kind, outcome, cause, says, rungs, milliseconds, who, afterRun, facts } = run
  await db
    .insertInto('check_runs')
    .values({
      id,
      check_id: checkId,
      at,
      kind,
      outcome,
      cause: cause ?? null,
      says: says ?? null,
      rungs: JSON.stringify(rungs),
      facts: JSON.stringify(facts),
      milliseconds: milliseconds ?? null,
      who,
      after_run: afterRun ?? null,
    })
    .execute()
  await dropOld(db, checkId)
}

async function dropOld(db: Db, checkId: string): Promise<void> {
  const oldest = await newestFirst(db, checkId).select('at').offset(most).limit(1).executeTakeFirst()
  if (!oldest) return
  const green = await newestFirst(db, checkId)
    .select('id')
    .where('kind', '=', 'call')
    .where('outcome', '=', 'passed')
    .limit(1)
    .executeTakeFirst()
  await db
    .deleteFrom('check_runs')
    .where('check_id', '=', checkId)
    .where('at', '<=', oldest.at)
    .where('id', '!=', green?.id ?? '')
    .execute()
}

/** Newest first. */
export async function listCheckRuns(db: Db, checkId: string): Promise<StoredCheckRun[]> {
  return (await newestFirst(db, checkId).select(columns).execute()).map(stored)
}

export async function getCheckRun(
  db: Db,
  checkId: string,
  id: string,
): Promise<(StoredCheckRun & { facts: Facts }) | null> {
  const row = await db
    .selectFrom('check_runs')
    .selectAll()
    .where('check_id', '=', checkId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...stored(row), facts: JSON.parse(row.facts) as Facts } : null
}

const newestFirst = (db: Db, checkId: string) =>
  db.selectFrom('check_runs').where('check_id', '=', checkId).orderBy('at', 'desc').orderBy('id')

// The JSON is safe to trust: only this file writes it.
const stored = (row: Pick<Tables['check_runs'], (typeof columns)[number]>): StoredCheckRun => ({
  id: row.id,
  checkId: row.check_id,
  at: row.at,
  kind: row.kind,
  outcome: row.outcome,
  ...(row.cause !== null && { cause: row.cause }),
  ...(row.says !== null && { says: row.says }),
  rungs: JSON.parse(row.rungs) as Rungs,
  ...(row.milliseconds !== null && { milliseconds: row.milliseconds }),
  who: row.who,
  ...(row.after_run !== null && { afterRun: row.after_run }),
})
