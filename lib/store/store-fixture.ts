import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Plan } from '../setup/plan/plan-types'
import type { SealKey } from './key-from'
import { addPlan } from './plans'
import { type Postgres, startPostgres } from './postgres-fixture'
import { startRun } from './runs'
import type { Db } from './schema'
import { keyIdOf } from './seal'

export const newKey = (): SealKey => {
  const key = randomBytes(32)
  return { id: keyIdOf(key), key }
}

export const emptyPlan: Plan = { title: 'Nothing', runName: 'k7f3', steps: [], already: [], manual: [] }

export const newRun = async (db: Db, startedAt = 1): Promise<string> => {
  const id = randomUUID()
  await addPlan(db, { id: `plan ${id}`, domainId: 'd', plan: emptyPlan, createdAt: 1 })
  await startRun(db, { id, planId: `plan ${id}`, startedAt })
  return id
}

/** Both kinds of database, there while the tests of a file run. */
export function bothDatabases() {
  let postgres: Postgres
  const folder = mkdtempSync(join(tmpdir(), 'assay-store-'))

  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true })
  })
  return [
    { name: 'SQLite', place: () => ({ folder }) },
    { name: 'PostgreSQL', place: () => ({ url: postgres.url }) },
  ] as const
}
