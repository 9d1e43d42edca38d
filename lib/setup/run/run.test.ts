import { describe, expect, test } from 'vitest'
import { findAppByName } from '../../domain/apps'
import { memoryJournal, planned, sandboxDomain, setupWorld, tools } from '../setup-fixture'
import { viewRun } from '../view-run'
import { fold } from './fold'
import { run } from './run'

const place = { id: 'p', domainId: 'us', domainName: 'us', rights: { roles: null } }

describe.each(['opa', 'oic'] as const)('the %s recipe on a fresh domain', (kind) => {
  test('makes what it says, and planning again finds nothing to do', async () => {
    const world = await setupWorld(kind)
    const plan = await planned(world)
    const journal = memoryJournal()
    expect(await run(plan, tools(world.domain, journal))).toBe('done')

    const app = await findAppByName(world.domain, 'Emea caller')
    expect(app).toMatchObject({
      value: {
        active: true,
        clientType: 'trusted',
        allowedGrants: ['urn:ietf:params:oauth:grant-type:jwt-bearer'],
        allowedScopes: [{ fqs: world.answers.scopes[0] }],
        certificates: [{ certAlias: 'emea-2026' }],
        trustScope: 'Explicit',
        description: expect.stringMatching(/Made by Assay, run k7f3\.$/),
      },
    })
    const again = await planned(world)
    expect(again.steps).toEqual([])
    expect(again.already).toHaveLength(kind === 'opa' ? 4 : 6)
    expect(again.target?.displayName).toBe('Emea caller')
  })

  test('keeps the secret out of the journal, and its id in the receipt', async () => {
    const world = await setupWorld(kind)
    const plan = await planned(world)
    const journal = memoryJournal()
    await run(plan, tools(world.domain, journal))
    const [[secretId, secret] = []] = [...journal.secrets]
    expect(secret).toMatch(/^idcscs-/)
    expect(JSON.stringify(journal.events)).not.toContain('idcscs-')
    const view = viewRun(plan, journal.events, { id: 'r', startedAt: 0, plan: place, secretStateOf: () => 'held' })
    expect(view.receipt).toMatchObject({
      secretId,
      secretState: 'held',
      displayName: 'Emea caller',
      alias: 'emea-2026',
    })
  })

  test('killed before any journal write and taken up again, it ends in the same state', async () => {
    const straight = await setupWorld(kind)
    const straightJournal = memoryJournal()
    let writes = 0
    const counted = {
      ...straightJournal,
      append: (...args: Parameters<typeof straightJournal.append>) => {
        writes++
        return straightJournal.append(...args)
      },
    }
    await run(await planned(straight), tools(straight.domain, counted))
    const wanted = straight.exported()
    expect(writes).toBeGreaterThan(8)

    for (let crashAt = 1; crashAt <= writes; crashAt++) {
      const world = await setupWorld(kind)
      const plan = await planned(world)
      const journal = memoryJournal(undefined, crashAt)
      await expect(run(plan, tools(world.domain, journal))).rejects.toThrow('killed')
      expect(await run(plan, tools(world.domain, memoryJournal(journal)))).toBe('done')
      expect(world.exported(), `killed before write ${crashAt}`).toEqual(wanted)
      expect(journal.secrets.size, `killed before write ${crashAt}`).toBe(1)
    }
  }, 60_000)

  test('when the answer to any write is lost, it looks and goes on, and makes nothing twice', async () => {
    const straight = await setupWorld(kind)
    const plan = await planned(straight)
    await run(plan, tools(straight.domain, memoryJournal()))
    const wanted = straight.exported()
    for (let lost = 1; lost <= plan.steps.length; lost++) {
      const world = await setupWorld(kind)
      const journal = memoryJournal()
      let writes = 0
      const flaky = sandboxDomain(world.sandbox, async (request) => {
        const isWrite = request.method !== 'GET' && !request.url.endsWith('/token')
        const answer = await world.sandbox.fetch(request)
        if (isWrite && ++writes === lost) throw new Error('the line went dead')
        return answer
      })
      expect(await run(plan, tools(flaky, journal))).toBe('stopped')
      const stopped = fold(plan.steps, journal.events).steps.find(
        ({ state }) => state !== 'done' && state !== 'pending',
      )
      expect(stopped?.state).toBe('started')
      expect(stopped?.says).toContain('Resume looks first')
      expect(await run(plan, tools(flaky, journal))).toBe('done')
      expect(world.exported(), `answer ${lost} lost`).toEqual(wanted)
      expect(journal.secrets.size).toBe(1)
    }
  }, 60_000)
})

test('a secret whose answer was lost is regenerated, and the run shows that step', async () => {
  const world = await setupWorld('opa')
  const plan = await planned(world)
  const created = plan.steps.find(({ kind }) => kind === 'create-app')
  const journal = memoryJournal()
  const flaky = sandboxDomain(world.sandbox, async (request) => {
    const answer = await world.sandbox.fetch(request)
    if (request.method === 'POST' && request.url.endsWith('/Apps')) throw new Error('the line went dead')
    return answer
  })
  await run(plan, tools(flaky, journal))
  await run(plan, tools(flaky, journal))
  const view = viewRun(plan, journal.events, { id: 'r', startedAt: 0, plan: place, secretStateOf: () => 'held' })
  const inserted = view.plan.steps.find(({ id }) => id === `${created?.id}-secret`)
  expect(inserted?.title).toBe('Regenerate the client secret of "Emea caller"')
  expect(view.steps.map(({ id }) => id)).toEqual(view.plan.steps.map(({ id }) => id))
  expect(view.receipt?.secretId).toBeDefined()
})

test('two runners at once make everything once, and one of them is told', async () => {
  const straight = await setupWorld('oic')
  await run(await planned(straight), tools(straight.domain, memoryJournal()))
  const wanted = straight.exported()
  const world = await setupWorld('oic')
  const plan = await planned(world)
  const journal = memoryJournal()
  const outcomes = await Promise.all([1, 2].map(() => run(plan, tools(world.domain, journal))))
  expect(outcomes.sort()).toEqual(['done', 'taken'])
  expect(world.exported()).toEqual(wanted)
})

test('a runner whose lease is gone stops before the next step', async () => {
  const world = await setupWorld('opa')
  const plan = await planned(world)
  const journal = memoryJournal()
  let kept = 0
  const outcome = await run(plan, { ...tools(world.domain, journal), keep: async () => ++kept < 3 })
  expect(outcome).toBe('taken')
  expect(fold(plan.steps, journal.events).steps.map(({ state }) => state)).toEqual([
    'done',
    'done',
    'pending',
    'pending',
  ])
})

test('a refusal stops the run with the domain’s answer, and it goes on once that is put right', async () => {
  const world = await setupWorld('opa')
  const plan = await planned(world)
  const journal = memoryJournal()
  let isClosed = true
  const domain = sandboxDomain(world.sandbox, async (request) =>
    isClosed && request.url.endsWith('/OAuthPartnerCertificates')
      ? Response.json({ detail: 'No.' }, { status: 403, headers: { 'opc-request-id': 'req-1' } })
      : world.sandbox.fetch(request),
  )
  expect(await run(plan, tools(domain, journal))).toBe('stopped')
  const view = viewRun(plan, journal.events, { id: 'r', startedAt: 0, plan: place, secretStateOf: () => 'held' })
  expect(view.status).toBe('stopped')
  expect(view.steps[1]).toMatchObject({ state: 'failed', answer: { status: 403, requestId: 'req-1' } })
  expect(view.steps[1]?.says).toContain('403')
  isClosed = false
  expect(await run(plan, tools(domain, journal))).toBe('done')
})
