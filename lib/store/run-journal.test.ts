import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ok } from '../result'
import { run } from '../setup/run/run'
import { undo } from '../setup/run/undo'
import { planned, setupWorld, tools } from '../setup/setup-fixture'
import { openDatabase } from './open-database'
import { addPlan, getPlan } from './plans'
import { runJournal } from './run-journal'
import { startRun } from './runs'
import { keyIdOf } from './seal'
import { openSecret, secretStates } from './secrets'

const folder = mkdtempSync(join(tmpdir(), 'assay-run-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bytes = randomBytes(32)
const key = { id: keyIdOf(bytes), key: bytes }

test('a run that is journalled in the database goes on in another process, and its secret is in no file', async () => {
  const world = await setupWorld('opa')
  const before = world.sandbox.exportDomain('us')
  const first = await openDatabase({ folder })
  await addPlan(first, { id: 'p', domainId: 'us', plan: await planned(world), createdAt: 1 })
  await startRun(first, { id: 'r', planId: 'p', startedAt: 1 })
  const plan = (await getPlan(first, 'p'))?.plan
  if (!plan) throw new Error('the plan was just put in')
  let left = 3
  const half = { ...tools(world.domain, runJournal(first, key, 'r')), keep: async () => left-- > 0 }
  expect(await run(plan, half)).toBe('taken')
  await first.destroy()

  const second = await openDatabase({ folder })
  const journal = runJournal(second, key, 'r')
  expect(await run(plan, tools(world.domain, journal))).toBe('done')
  const [secretId = ''] = [...(await secretStates(second, 'r', Date.now())).keys()]
  const secret = await openSecret(second, key, secretId, Date.now())
  expect(secret).toEqual(ok(expect.stringMatching(/^idcscs-/)))
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('idcscs-')).toBe(false)

  expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
  expect(world.sandbox.exportDomain('us')).toEqual(before)
  expect(await openSecret(second, key, secretId, Date.now())).toMatchObject({ error: 'unknown' })
  await second.destroy()
})
