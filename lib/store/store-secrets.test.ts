import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { err, ok } from '../result'
import type { JournalEvent } from '../setup/run/journal'
import { openDatabase } from './open-database'
import { runJournal } from './run-journal'
import type { Db } from './schema'
import { dropSecretsOf, openSecret, revealSecret, secretStates, sweepSecrets, takeSecret } from './secrets'
import { bothDatabases, newKey, newRun } from './store-fixture'

const databases = bothDatabases()
const key = newKey()
const hour = 3_600_000
const started: JournalEvent = { type: 'run-started', at: 1 }

describe.each(databases)('on $name', ({ place }) => {
  let db: Db
  let runId: string

  beforeAll(async () => {
    db = await openDatabase(place())
  })
  afterAll(() => db.destroy())
  beforeEach(async () => {
    runId = await newRun(db)
  })

  const putSecret = async (now = 0) => {
    const id = randomUUID()
    const secret = { id, kind: 'client-secret' as const, value: 'the value' }
    await runJournal(db, key, runId, () => now).append(0, [started], { secret })
    return id
  }

  test('of ten who write the same place in a journal one wins, and nothing of the others is kept', async () => {
    const journal = runJournal(db, key, runId)
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, at) => {
        const secret = { id: randomUUID(), kind: 'client-secret' as const, value: 'v' }
        return journal.append(
          0,
          [
            { ...started, at },
            { type: 'run-done', at },
          ],
          { secret },
        )
      }),
    )
    expect(all.filter((isWritten) => isWritten)).toHaveLength(1)
    const events = await journal.read()
    expect(events.map(({ type }) => type)).toEqual(['run-started', 'run-done'])
    expect(new Set(events.map(({ at }) => at)).size).toBe(1)
    expect((await secretStates(db, runId, 0)).size).toBe(1)
  })

  test('a secret and its event are written together or not at all', async () => {
    const id = await putSecret()
    const secret = { id, kind: 'client-secret' as const, value: 'a second of the same id' }
    const journal = runJournal(db, key, runId)
    await expect(journal.append(1, [{ type: 'run-done', at: 2 }], { secret })).rejects.toThrow()
    expect(await journal.read()).toEqual([started])
  })

  test('a secret is stored sealed and shown once', async () => {
    const id = await putSecret()
    const row = await db.selectFrom('secrets').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain('the value')
    expect(await revealSecret(db, key, id, 1)).toEqual(ok('the value'))
    expect(await revealSecret(db, key, id, 2)).toEqual(err('revealed before'))
    expect(await openSecret(db, key, id, 3)).toEqual(ok('the value'))
  })

  test('"I have it" deletes the value', async () => {
    const id = await putSecret()
    await takeSecret(db, id, 5)
    expect(await openSecret(db, key, id, 6)).toEqual(err('taken'))
    expect(await secretStates(db, runId, 6)).toEqual(new Map([[id, 'taken']]))
    const row = await db.selectFrom('secrets').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(row.sealed).toBeNull()
  })

  test('after 24 hours a secret is over, also before it is swept away', async () => {
    const id = await putSecret(1_000)
    expect(await openSecret(db, key, id, 999 + 24 * hour)).toEqual(ok('the value'))
    expect(await openSecret(db, key, id, 1_000 + 24 * hour)).toEqual(err('expired'))
    await sweepSecrets(db, 1_000 + 24 * hour)
    const row = await db.selectFrom('secrets').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(row.sealed).toBeNull()
    expect(await secretStates(db, runId, 0)).toEqual(new Map([[id, 'expired']]))
  })

  test('a secret of another key or row says so', async () => {
    const id = await putSecret()
    expect(await openSecret(db, newKey(), id, 1)).toEqual(err('sealed with another key'))
    expect(await revealSecret(db, newKey(), id, 1)).toEqual(err('sealed with another key'))
    expect(await revealSecret(db, key, id, 1)).toEqual(ok('the value'))
    await dropSecretsOf(db, runId)
    expect(await openSecret(db, key, id, 1)).toEqual(err('unknown'))
  })
})
