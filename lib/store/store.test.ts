import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { err, ok } from '../result'
import type { Plan } from '../setup/plan/plan-types'
import { addApproval, listApprovals } from './approvals'
import { addCheckRun, getCheckRun, listCheckRuns, type StoredCheckRun } from './check-runs'
import { addCheck, getCheck, listChecks, removeCheck, renameCheck, type StoredCheck } from './checks'
import { listConnections, removeConnection, saveConnection } from './connections'
import { forgetAudiences, listAudiences, noteAudience } from './domain-audiences'
import { releaseLease, takeLease } from './leases'
import { openDatabase } from './open-database'
import { addPlan, askApproval, getPlan, listPlans, noteCheck, savePlan } from './plans'
import { getRun, listRuns, startRun } from './runs'
import type { Db } from './schema'
import { bothDatabases, emptyPlan, newKey, newRun } from './store-fixture'
import { withLease } from './with-lease'

const databases = bothDatabases()
const key = newKey()

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

  test('opening it again finds what was written', async () => {
    const again = await openDatabase(place())
    expect(await getRun(again, runId)).toEqual({ id: runId, planId: `plan ${runId}`, startedAt: 1 })
    await again.destroy()
  })

  test('a plan comes back as it was put in', async () => {
    const plan: Plan = { ...emptyPlan, title: 'With "quotes", ü and {3}', already: ['a'] }
    const id = randomUUID()
    await addPlan(db, { id, domainId: 'd', plan, createdAt: 1_900_000_000_000 })
    expect(await getPlan(db, id)).toEqual({
      id,
      domainId: 'd',
      plan,
      createdAt: 1_900_000_000_000,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(await getPlan(db, 'another')).toBeNull()
  })

  test('what people say about a plan is kept beside it, and its digest stays', async () => {
    const id = randomUUID()
    await addPlan(db, { id, domainId: 'd', plan: emptyPlan, createdAt: 1_950_000_000_000, replaces: 'older' })
    const before = await getPlan(db, id)
    const check = { at: '2026-11-21T12:00:00.000Z', verdict: 'same' as const, changes: [], done: [], more: [] }
    await savePlan(db, id, 'For the demo', 6_000)
    await askApproval(db, id, 'Ana', 7_000)
    await askApproval(db, id, 'Somebody later', 8_000)
    await noteCheck(db, id, check)
    const said = { name: 'For the demo', savedAt: 7_000, askedBy: 'Ana', lastCheck: check }
    expect(await getPlan(db, id)).toEqual({ ...before, ...said })
    expect((await listPlans(db, 1)).map((each) => each.id)).toEqual([id])
  })

  test('an approval names what was approved, and other content has another digest', async () => {
    const id = randomUUID()
    await addPlan(db, { id, domainId: 'd', plan: emptyPlan, createdAt: 1 })
    const digest = (await getPlan(db, id))?.digest ?? ''
    await addApproval(db, { id: randomUUID(), planId: id, name: 'Ben', digest, approvedAt: 9 })
    expect(await listApprovals(db, [id, 'another'])).toMatchObject([{ planId: id, name: 'Ben', digest, approvedAt: 9 }])
    expect(await listApprovals(db, [])).toEqual([])
    const content = JSON.stringify({ ...emptyPlan, title: 'Something else' })
    await db.updateTable('plans').set({ content }).where('id', '=', id).execute()
    const changed = (await getPlan(db, id))?.digest
    await db
      .updateTable('plans')
      .set({ content: JSON.stringify(emptyPlan), domain_id: 'e' })
      .where('id', '=', id)
      .execute()
    expect(new Set([digest, changed, (await getPlan(db, id))?.digest]).size).toBe(3)
  })

  test('ten who start one plan at once get one run', async () => {
    const planId = randomUUID()
    await addPlan(db, { id: planId, domainId: 'd', plan: emptyPlan, createdAt: 1 })
    const all = await Promise.all(
      Array.from({ length: 10 }, () => startRun(db, { id: randomUUID(), planId, startedAt: 5 })),
    )
    expect(new Set(all.map(({ run }) => run.id)).size).toBe(1)
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
  })

  test('runs are listed newest first', async () => {
    const older = await newRun(db, 2_000)
    const newer = await newRun(db, 3_000)
    expect((await listRuns(db, 2)).map(({ id }) => id)).toEqual([newer, older])
  })

  test('a connection is replaced by its id, and its secret opens with its key only', async () => {
    const connection = { id: 'c', name: 'us', url: 'https://a', label: '', clientId: 'x', createdAt: 7 }
    await saveConnection(db, key, { ...connection, clientSecret: 'old' })
    await saveConnection(db, key, { ...connection, name: 'us 2', clientSecret: 'new' })
    expect(await listConnections(db, key)).toEqual([{ ...connection, name: 'us 2', clientSecret: ok('new') }])
    const [other] = await listConnections(db, newKey())
    expect(other?.clientSecret).toEqual(err('sealed with another key'))
    await removeConnection(db, 'c')
    expect(await listConnections(db, key)).toEqual([])
  })

  test('what a domain said to an audience is kept by connection, the newest trial alone', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    await noteAudience(db, one, { audience: 'a', isTaken: false, answer: 'invalid_grant', triedAt: 1_900_000_000_000 })
    await noteAudience(db, one, { audience: 'b', isTaken: true, answer: 'token', triedAt: 1_900_000_000_001 })
    await noteAudience(db, one, { audience: 'a', isTaken: true, answer: 'token', triedAt: 1_900_000_000_002 })
    await noteAudience(db, other, { audience: 'a', isTaken: false, answer: 'invalid_client', triedAt: 1 })
    const all = await listAudiences(db)
    expect(all.get(one)).toEqual([
      { audience: 'b', isTaken: true, answer: 'token', triedAt: 1_900_000_000_001 },
      { audience: 'a', isTaken: true, answer: 'token', triedAt: 1_900_000_000_002 },
    ])
    await forgetAudiences(db, one)
    expect([...(await listAudiences(db)).keys()]).not.toContain(one)
    expect((await listAudiences(db)).get(other)).toHaveLength(1)
  })

  const newCheck = async (name = 'nightly'): Promise<StoredCheck> => {
    const content = { clientId: 'c', clientName: 'Caller', grantType: 'g', scope: 's', isOffline: false }
    const check = { id: randomUUID(), name, domainId: `d ${name}`, createdAt: 1_900_000_000_000 }
    const whole: StoredCheck = { ...check, content: { ...content, clientProof: 'basic' } }
    await addCheck(db, whole)
    return whole
  }
  const newCheckRun = async (checkId: string, changes: Partial<StoredCheckRun>): Promise<StoredCheckRun> => {
    const bare = { id: randomUUID(), checkId, at: 1, kind: 'call' as const, outcome: 'passed' as const }
    const run = { ...bare, rungs: { 'app-active': 'open' as const }, who: 'person' as const, ...changes }
    await addCheckRun(db, { ...run, facts: { now: { value: 'then', from: 'request', at: 'then' } } })
    return run
  }

  test('a check comes back as it was put in, under its newest name, and goes with its history', async () => {
    const check = await newCheck()
    await renameCheck(db, check.id, 'weekly')
    await newCheckRun(check.id, {})
    expect(await getCheck(db, check.id)).toEqual({ ...check, name: 'weekly' })
    expect(await listChecks(db, check.domainId)).toEqual([{ ...check, name: 'weekly' }])
    await removeCheck(db, check.id)
    expect(await getCheck(db, check.id)).toBeNull()
    expect(await listCheckRuns(db, check.id)).toEqual([])
  })

  test('runs of a check are listed newest first, and each has its own facts', async () => {
    const { id } = await newCheck()
    const green = await newCheckRun(id, { at: 1_900_000_000_001, milliseconds: 12 })
    const red = { outcome: 'stopped' as const, cause: 'app-active', says: 'It is off.', kind: 'look' as const }
    const later = await newCheckRun(id, { ...red, at: 1_900_000_000_002, who: 'console', afterRun: 'r' })
    expect(await listCheckRuns(db, id)).toEqual([later, green])
    expect(await getCheckRun(db, id, later.id)).toMatchObject({ ...later, facts: { now: { value: 'then' } } })
    expect(await getCheckRun(db, 'another', later.id)).toBeNull()
  })

  test('of a long history the oldest go, but not the last green one', async () => {
    const { id } = await newCheck()
    const green = await newCheckRun(id, { at: 2 })
    await newCheckRun(id, { at: 1 })
    for (let at = 3; at < 205; at++) await newCheckRun(id, { at, kind: 'look', outcome: 'open-so-far' })
    const kept = await listCheckRuns(db, id)
    expect(kept).toHaveLength(201)
    expect(kept.at(-1)).toEqual(green)
  })

  test('one holder at a time has a lease, until it is given back or over', async () => {
    const lease = `run ${randomUUID()}`
    const take = (holder: string, now: number) => takeLease(db, { name: lease, holder }, now, now + 60)
    expect(await take('a', 0)).toBe(true)
    expect(await take('b', 59)).toBe(false)
    expect(await take('a', 59)).toBe(true)
    expect(await take('b', 118)).toBe(false)
    expect(await take('b', 119)).toBe(true)
    await releaseLease(db, { name: lease, holder: 'a' })
    expect(await take('c', 120)).toBe(false)
    await releaseLease(db, { name: lease, holder: 'b' })
    expect(await take('c', 120)).toBe(true)
  })

  test('work under a lease is done by one, and the lease is given back when it fails', async () => {
    const work = `work ${randomUUID()}`
    const inner = await withLease(db, work, () => withLease(db, work, async () => 'second'))
    expect(inner).toEqual({ value: null })
    const failing = withLease(db, work, async () => {
      throw new Error('broken')
    })
    await expect(failing).rejects.toThrow('broken')
    expect(await withLease(db, work, async (keep) => keep())).toEqual({ value: true })
  })
})

test('the SQLite file is for its owner alone', () => {
  expect(statSync(join(databases[0].place().folder, 'assay.sqlite')).mode & 0o777).toBe(0o600)
})

test('consoles that start together on an empty PostgreSQL all come up', async () => {
  const first = await openDatabase({ url: databases[1].place().url })
  const { sql } = await import('kysely')
  await sql`create database fresh`.execute(first)
  await first.destroy()
  const url = databases[1].place().url.replace(/postgres$/, 'fresh')
  const all = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ url })))
  for (const db of all) expect(await listRuns(db)).toEqual([])
  await Promise.all(all.map((db) => db.destroy()))
})
