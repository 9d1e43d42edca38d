import { expect, test } from 'vitest'
import { createApp, deleteApp, findAppByName } from '../../domain/apps'
import { uploadCertificate } from '../../domain/certificates'
import { makeKeyPair } from '../../sandbox/healthy-fixture'
import type { Plan } from '../plan/plan-types'
import {
  type MemoryJournal,
  memoryJournal,
  planned,
  type SetupWorld,
  sandboxDomain,
  setupWorld,
  tools,
} from '../setup-fixture'
import { fold } from './fold'
import { run } from './run'
import { undo } from './undo'

const otherApp = {
  schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
  displayName: 'Emea caller',
  description: 'Somebody else made this.',
  basedOnTemplate: { value: 'CustomWebAppTemplateId' },
  isOAuthClient: true,
  clientType: 'trusted',
  allowedGrants: [],
}

/** Reaches the domain, but the first answer to making an application is lost, and so is what was sent when `isEaten`. */
const losing = ({ sandbox }: SetupWorld, isEaten: boolean) => {
  let isLost = false
  return sandboxDomain(sandbox, async (request) => {
    if (isLost || request.method !== 'POST' || !request.url.endsWith('/Apps')) return sandbox.fetch(request)
    isLost = true
    if (!isEaten) await sandbox.fetch(request)
    throw new Error('the line went dead')
  })
}

const states = (plan: Plan, journal: MemoryJournal) => fold(plan.steps, journal.events).steps.map(({ state }) => state)

test('an application that appears between plan and run is never touched', async () => {
  const world = await setupWorld('opa')
  const plan = await planned(world)
  await createApp(world.domain, otherApp)
  const theirs = await findAppByName(world.domain, 'Emea caller')
  const journal = memoryJournal()
  expect(await run(plan, tools(world.domain, journal))).toBe('stopped')
  expect(fold(plan.steps, journal.events).steps[2]?.says).toContain('appeared after the plan was made')
  expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
  expect(await findAppByName(world.domain, 'Emea caller')).toEqual(theirs)
})

test('one that appears while our answer is lost is theirs, though the same caller made it', async () => {
  const world = await setupWorld('opa')
  const plan = await planned(world)
  const journal = memoryJournal()
  const domain = losing(world, true)
  expect(await run(plan, tools(domain, journal))).toBe('stopped')
  await createApp(world.domain, otherApp)
  expect(await run(plan, tools(domain, journal))).toBe('stopped')
  expect(fold(plan.steps, journal.events).steps[2]).toMatchObject({
    state: 'failed',
    says: expect.stringContaining('made by somebody else meanwhile'),
  })
  await undo(plan, tools(domain, journal))
  expect(await findAppByName(world.domain, 'Emea caller')).toMatchObject({
    value: { description: otherApp.description },
  })
})

test('once the stranger is gone, the same run goes on', async () => {
  const world = await setupWorld('opa')
  const plan = await planned(world)
  await createApp(world.domain, otherApp)
  const journal = memoryJournal()
  await run(plan, tools(world.domain, journal))
  const theirs = await findAppByName(world.domain, 'Emea caller')
  if (!theirs.ok || !theirs.value) throw new Error('it should be there')
  await deleteApp(world.domain, theirs.value.id)
  expect(await run(plan, tools(world.domain, journal))).toBe('done')
})

test('undo after a lost answer finds and deletes what was made', async () => {
  const world = await setupWorld('opa')
  const before = world.sandbox.exportDomain('us')
  const plan = await planned(world)
  const journal = memoryJournal()
  await run(plan, tools(losing(world, false), journal))
  expect(states(plan, journal)).toEqual(['done', 'done', 'started', 'pending'])
  expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
  expect(world.sandbox.exportDomain('us')).toEqual(before)
})

test('another certificate under our alias is a conflict, and undo leaves it', async () => {
  const world = await setupWorld('opa', { trustAsPartner: false })
  const plan = await planned(world)
  const { x509 } = await makeKeyPair()
  const journal = memoryJournal()
  let isLost = false
  const domain = sandboxDomain(world.sandbox, async (request) => {
    if (isLost || request.method !== 'POST' || !request.url.endsWith('/OAuthClientCertificates'))
      return world.sandbox.fetch(request)
    isLost = true
    throw new Error('the line went dead')
  })
  await run(plan, tools(domain, journal))
  await uploadCertificate(world.domain, 'client', 'emea-2026', x509)
  const before = world.sandbox.exportDomain('us')
  expect(await run(plan, tools(domain, journal))).toBe('stopped')
  expect(states(plan, journal)[0]).toBe('failed')
  expect(await undo(plan, tools(domain, journal))).toBe('undone')
  expect(world.sandbox.exportDomain('us')).toEqual(before)
})

test('what was there before the step is not ours, also when a kill hides that we never made it', async () => {
  const world = await setupWorld('opa')
  const plan = await planned(world)
  // The very same certificate, by the same caller: another run's.
  await uploadCertificate(world.domain, 'client', 'emea-2026', world.answers.certificate.x509)
  const before = world.sandbox.exportDomain('us')
  const journal = memoryJournal(undefined, 3)
  await expect(run(plan, tools(world.domain, journal))).rejects.toThrow('killed')
  expect(states(plan, journal)[0]).toBe('started')
  expect(await undo(plan, tools(world.domain, memoryJournal(journal)))).toBe('undone')
  expect(world.sandbox.exportDomain('us')).toEqual(before)
})

test('a 502 is no refusal: the step stays open and is found done', async () => {
  const world = await setupWorld('opa')
  const plan = await planned(world)
  const journal = memoryJournal()
  let isBad = true
  const domain = sandboxDomain(world.sandbox, async (request) => {
    const answer = await world.sandbox.fetch(request)
    if (!isBad || request.method !== 'POST' || !request.url.endsWith('/OAuthPartnerCertificates')) return answer
    isBad = false
    return new Response('Bad gateway', { status: 502 })
  })
  expect(await run(plan, tools(domain, journal))).toBe('stopped')
  expect(states(plan, journal)).toEqual(['done', 'started', 'pending', 'pending'])
  expect(await run(plan, tools(domain, journal))).toBe('done')
  expect(fold(plan.steps, journal.events).steps[1]?.says).toBe('It was uploaded; only the answer was lost.')
})
