import 'server-only'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import Database from 'libsql'
import pg from 'pg'
import { migrate } from './migrate'
import type { Db, Tables } from './schema'

/** SQLite at `<folder>/assay.sqlite`, or PostgreSQL at a URL; opened, migrated and ready. `destroy()` closes it. */
export async function openDatabase(place: { folder: string } | { url: string }): Promise<Db> {
  const isFolder = 'folder' in place
  const db = new Kysely<Tables>({ dialect: isFolder ? sqlite(place.folder) : postgres(place.url) })
  await migrate(db, isFolder ? 'sqlite' : 'postgres')
  return db
}

function sqlite(folder: string): SqliteDialect {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'assay.sqlite')
  const database = new Database(file)
  chmodSync(file, 0o600)
  // FULL: a journal entry that was written is there after a power cut too.
  for (const pragma of [
    'busy_timeout = 5000',
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
  ])
    database.exec(`PRAGMA ${pragma}`)
  return new SqliteDialect({ database })
}

/** PostgreSQL's type number of `bigint`. */
const int8 = 20

function postgres(connectionString: string): PostgresDialect {
  const types = {
    // Ours are milliseconds and counts, all far below 2^53; `pg` would give them as text.
    getTypeParser: (type: number, format?: 'text' | 'binary') =>
      type === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(type, format),
  }
  const pool = new pg.Pool({ connectionString, max: 10, types } as pg.PoolConfig)
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => console.error(`PostgreSQL: ${error.message}`))
  return new PostgresDialect({ pool })
}
