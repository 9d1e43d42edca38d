import { expect, test } from 'vitest'
import { getSettings } from '../../domain/settings'
import type { Desired } from '../desired'
import { run } from '../run/run'
import { undo } from '../run/undo'
import { memoryJournal, planned, sandboxDomain, setupWorld, tools } from '../setup-fixture'

const desired: Desired = { settings: { signingCertPublicAccess: true } }
const wish = { title: 'Open the keys', desired }

test('the switch is turned on, found on by the next plan, and off again after undo', async () => {
  const world = await setupWorld('opa')
  const before = world.sandbox.exportDomain('us')
  const plan = await planned(world, wish)
  const journal = memoryJournal()
  expect(await run(plan, tools(world.domain, journal))).toBe('done')
  expect(await getSettings(world.domain)).toMatchObject({ value: { signingCertPublicAccess: true } })
  expect(await planned(world, wish)).toMatchObject({
    steps: [],
    already: ['The signing keys of the domain are public'],
  })
  expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
  expect(world.sandbox.exportDomain('us')).toEqual(before)
})

test('what was on before the run stays on after its undo', async () => {
  const world = await setupWorld('opa')
  const plan = await planned(world, wish)
  await run(await planned(world, wish), tools(world.domain, memoryJournal()))
  const journal = memoryJournal()
  await run(plan, tools(world.domain, journal))
  expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
  expect(await getSettings(world.domain)).toMatchObject({ value: { signingCertPublicAccess: true } })
})

test('settings closed to this caller are a step that somebody else must look at', async () => {
  const { sandbox, answers } = await setupWorld('opa')
  const closed = sandboxDomain(sandbox, async (request) =>
    request.url.includes('/Settings') ? new Response('', { status: 401 }) : sandbox.fetch(request),
  )
  const plan = await planned({ domain: closed, answers }, wish)
  expect(plan.steps).toMatchObject([{ kind: 'change-settings', isUnseen: true }])
})
