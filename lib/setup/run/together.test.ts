import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { memoryJournal, planned, sandboxDomain, setupWorld, tools } from '../setup-fixture'
import { fold } from './fold'
import { run } from './run'

/** Counts how many requests are out at the same time, each held up a little. */
const slow = (world: Awaited<ReturnType<typeof setupWorld>>) => {
  const seen = { now: 0, most: 0 }
  const domain = sandboxDomain(world.sandbox, async (request) => {
    seen.most = Math.max(seen.most, ++seen.now)
    await wait(5)
    const answer = await world.sandbox.fetch(request)
    seen.now--
    return answer
  })
  return { domain, seen }
}

test('steps that need nothing of each other run at the same time', async () => {
  const world = await setupWorld('oic')
  const plan = await planned(world)
  expect(plan.steps.map(({ kind, needs }) => [kind, needs])).toEqual([
    ['upload-certificate', []],
    ['trust-certificate', []],
    ['create-app', ['s1']],
    ['activate-app', ['s3']],
    ['grant-role', []],
    ['grant-role', ['s3']],
  ])
  const { domain, seen } = slow(world)
  expect(await run(plan, tools(domain, memoryJournal()))).toBe('done')
  // The caller is asked once, beside the looks of the three steps that need nothing.
  expect(seen.most).toBe(4)
})

test('a plan of an older console, without needs, runs one by one', async () => {
  const world = await setupWorld('oic')
  const plan = await planned(world)
  const old = { ...plan, steps: plan.steps.map(({ needs: _needs, ...step }) => step) as typeof plan.steps }
  const journal = memoryJournal()
  expect(await run(old, tools(slow(world).domain, journal))).toBe('done')
  const order = journal.events.flatMap((event) => ('step' in event && event.type !== 'before' ? [event.type] : []))
  expect(order).toEqual(plan.steps.flatMap(() => ['started', 'done']))
})

test('when one step is refused, those under way are finished and written, and none begins', async () => {
  const world = await setupWorld('oic')
  const plan = await planned(world)
  const journal = memoryJournal()
  const domain = sandboxDomain(world.sandbox, async (request) => {
    if (request.method !== 'POST' || request.url.endsWith('/token')) return world.sandbox.fetch(request)
    if (request.url.endsWith('/OAuthPartnerCertificates')) return Response.json({ detail: 'No.' }, { status: 403 })
    await wait(30)
    return world.sandbox.fetch(request)
  })
  expect(await run(plan, tools(domain, journal))).toBe('stopped')
  const { steps } = fold(plan.steps, journal.events)
  expect(steps.map(({ state }) => state)).toEqual(['done', 'failed', 'pending', 'pending', 'done', 'pending'])
  expect(await run(plan, tools(world.domain, journal))).toBe('done')
})

test('when the journal breaks, what is under way writes nothing more and is waited for', async () => {
  const world = await setupWorld('oic')
  const plan = await planned(world)
  const journal = memoryJournal(undefined, 4)
  const { domain, seen } = slow(world)
  await expect(run(plan, tools(domain, journal))).rejects.toThrow('killed')
  expect(seen.now).toBe(0)
  expect(journal.events.map(({ type }) => type)).not.toContain('done')
  expect(await run(plan, tools(world.domain, memoryJournal(journal)))).toBe('done')
})
