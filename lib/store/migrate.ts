import 'server-only'
import { Migrator, sql } from 'kysely'
import { migrations } from './migrations/migrations'
import type { Db } from './schema'

/** Any fixed number; whoever migrates this database holds it. */
const lockNumber = 4_150_417

/** Brings the tables up to date. Two processes that start together on PostgreSQL take turns. */
export async function migrate(db: Db, kind: 'sqlite' | 'postgres'): Promise<void> {
  if (kind === 'sqlite') return migrateAlone(db)
  // Kysely's own lock is taken only after its tables are made, which is where two starters collide.
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${sql.lit(lockNumber)})`.execute(connection)
    try {
      await migrateAlone(db)
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(lockNumber)})`.execute(connection)
    }
  })
}

async function migrateAlone(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
