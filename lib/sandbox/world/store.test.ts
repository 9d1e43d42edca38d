import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { askToken, callService, type Healthy, healthySetup, signAssertion, takeHands } from '../healthy-fixture'
import { emptyWorld } from '../worlds/empty'
import { type Entry, forgetful } from './store'
import { createWorld } from './world'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** As after `kill -9`: the first world is never closed. */
const reopened = async (folder: string, healthy: Healthy): Promise<Healthy> => ({
  ...healthy,
  ...(await takeHands(await createSandbox({ folder }), 'us')),
})

test('a killed world comes back with its keys, secrets and setups', async () => {
  const folder = newFolder()
  const healthy = await healthySetup('oic', { world: { folder } })
  const { body } = await askToken(healthy)
  const before = healthy.sandbox.exportDomain('us')
  const again = await reopened(folder, healthy)
  expect(again.sandbox.exportDomain('us')).toEqual(before)
  expect(again.domain.admin).toEqual(healthy.domain.admin)
  expect((await callService(again, body.access_token ?? '')).status).toBe(200)
  expect((await askToken(again)).status).toBe(200)
})

test('ids go on where they were, so that nothing is overwritten', async () => {
  const folder = newFolder()
  const healthy = await healthySetup('opa', { world: { folder } })
  const again = await reopened(folder, healthy)
  const { status, body } = await again.admin('POST', 'Apps', {
    schemas: [],
    displayName: 'Second',
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
  })
  expect(status).toBe(201)
  expect(body.id).not.toBe(healthy.client.id)
  expect((await again.admin('GET', `Apps/${healthy.client.id}`)).body.displayName).toBe('Northwind caller')
})

test('a spent assertion stays spent', async () => {
  const folder = newFolder()
  const healthy = await healthySetup('opa', { world: { folder } })
  const assertion = await signAssertion(healthy)
  expect((await askToken(healthy, { assertion })).status).toBe(200)
  const again = await reopened(folder, healthy)
  expect((await askToken(again, { assertion })).body.error).toBe('invalid_grant')
})

test('a fault outlives a kill and can still be undone', async () => {
  const folder = newFolder()
  const healthy = await healthySetup('opa', { world: { folder } })
  const before = healthy.sandbox.exportDomain('us')
  await healthy.sandbox.faults.put('app-active', healthy.target)
  const again = await reopened(folder, healthy)
  const [active] = again.sandbox.faults.active()
  await again.sandbox.faults.undo(active?.handle ?? '')
  expect(again.sandbox.exportDomain('us')).toEqual(before)
})

test('a batch that was cut by the kill is dropped, and later ones are kept', async () => {
  const folder = newFolder()
  const healthy = await healthySetup('opa', { world: { folder } })
  const before = healthy.sandbox.exportDomain('us')
  appendFileSync(join(folder, 'log.jsonl'), '[["us","apps","x",{"id":"x","disp')
  const again = await reopened(folder, healthy)
  expect(again.sandbox.exportDomain('us')).toEqual(before)
  await again.admin('PUT', `AppStatusChanger/${healthy.client.id}`, { active: false })
  const third = await reopened(folder, healthy)
  expect((await third.admin('GET', `Apps/${healthy.client.id}`)).body.active).toBe(false)
})

test('a line that cannot be read is told with the way out', async () => {
  const folder = newFolder()
  await createSandbox({ folder })
  appendFileSync(join(folder, 'log.jsonl'), 'nonsense\n')
  await expect(createSandbox({ folder })).rejects.toThrow(/line 1 cannot be read\. Remove the sandbox's folder/)
})

test('each write is on disk before it is answered, readable by its owner only', async () => {
  const folder = newFolder()
  const healthy = await healthySetup('opa', { world: { folder } })
  const log = join(folder, 'log.jsonl')
  await healthy.admin('PUT', `AppStatusChanger/${healthy.client.id}`, { active: false })
  const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  expect(last).toContain('"active":false')
  for (const name of ['log.jsonl', 'snapshot.json']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
})

test('what a full disk refused is written with the next', () => {
  const written: Entry[] = []
  let isFull = true
  const append = (entries: Entry[]) => {
    if (isFull) throw new Error('no space left on device')
    written.push(...entries)
  }
  const world = createWorld({ world: 'empty' }, emptyWorld.profiles, { ...forgetful, append }, Date.now)
  const domain = world.domains.get('main')
  domain?.consents.put({ id: 'first', scopes: [] })
  expect(() => world.commit()).toThrow('no space')
  isFull = false
  domain?.consents.put({ id: 'second', scopes: [] })
  world.commit()
  expect(written.map(([, , id]) => id)).toEqual(['first', 'second'])
})
