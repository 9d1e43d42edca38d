import { describe, expect, test } from 'vitest'
import { findAppRole } from '../../domain/app-roles'
import { createApp, findAppByName, patchApp } from '../../domain/apps'
import { findCertificate } from '../../domain/certificates'
import { createGrant, findGrant } from '../../domain/grants'
import type { Desired } from '../desired'
import { memoryJournal, planned, sandboxDomain, setupWorld, tools } from '../setup-fixture'
import { fold } from './fold'
import { run } from './run'
import { undo } from './undo'

const must = <T>(value: { ok: true; value: T | null } | { ok: false; error: unknown }): T => {
  if (!value.ok || value.value === null) throw new Error(JSON.stringify(value))
  return value.value
}

describe.each(['opa', 'oic'] as const)('undo of the %s recipe', (kind) => {
  test('leaves the domain as it was found', async () => {
    const world = await setupWorld(kind)
    const before = world.sandbox.exportDomain('us')
    const plan = await planned(world)
    const journal = memoryJournal()
    await run(plan, tools(world.domain, journal))
    expect(world.sandbox.exportDomain('us')).not.toEqual(before)
    expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
    expect(world.sandbox.exportDomain('us')).toEqual(before)
    expect(journal.secrets.size).toBe(0)
    expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
    expect(await run(plan, tools(world.domain, journal))).toBe('not-now')
  })

  test('leaves it so from a run that was killed before any journal write', async () => {
    for (let crashAt = 2; crashAt < 30; crashAt++) {
      const world = await setupWorld(kind)
      const before = world.sandbox.exportDomain('us')
      const plan = await planned(world)
      const journal = memoryJournal(undefined, crashAt)
      const outcome = await run(plan, tools(world.domain, journal)).catch(() => 'killed')
      expect(await undo(plan, tools(world.domain, memoryJournal(journal)))).toBe('undone')
      expect(world.sandbox.exportDomain('us'), `killed before write ${crashAt}`).toEqual(before)
      if (outcome === 'done') return expect(crashAt).toBeGreaterThan(8)
    }
    expect.unreachable('no run was ever finished')
  }, 60_000)

  test('leaves it so when the undo itself was killed before any journal write', async () => {
    for (let crashAt = 1; crashAt < 30; crashAt++) {
      const world = await setupWorld(kind)
      const before = world.sandbox.exportDomain('us')
      const plan = await planned(world)
      const journal = memoryJournal()
      await run(plan, tools(world.domain, journal))
      const outcome = await undo(plan, tools(world.domain, memoryJournal(journal, crashAt))).catch(() => 'killed')
      expect(await undo(plan, tools(world.domain, memoryJournal(journal)))).toBe('undone')
      expect(world.sandbox.exportDomain('us'), `killed before write ${crashAt}`).toEqual(before)
      if (outcome === 'undone') return expect(crashAt).toBeGreaterThan(8)
    }
    expect.unreachable('no undo was ever finished')
  }, 60_000)
})

describe('undo of a change to an application', () => {
  const changed = async () => {
    const world = await setupWorld('oic')
    const [own, other] = must(await serviceScopes(world))
    const { app } = must(
      await createApp(world.domain, {
        schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
        displayName: 'Theirs',
        basedOnTemplate: { value: 'CustomWebAppTemplateId' },
        isOAuthClient: true,
        clientType: 'confidential',
        allowedGrants: ['client_credentials', 'refresh_token'],
        allowedScopes: [{ fqs: own }],
        active: false,
      }),
    )
    const desired: Desired = {
      apps: [
        {
          id: app.id,
          displayName: 'Theirs',
          clientType: 'trusted',
          allowedGrants: { contains: ['urn:ietf:params:oauth:grant-type:jwt-bearer'], absent: ['refresh_token'] },
          scopes: { exactly: [other] },
          isActive: true,
        },
      ],
    }
    const before = world.sandbox.exportDomain('us')
    const plan = await planned(world, { title: 'Fix', desired })
    return { world, plan, before, journal: memoryJournal(), app, own, desired }
  }
  const serviceScopes = async ({ domain, answers }: Awaited<ReturnType<typeof setupWorld>>) => {
    const { getApp } = await import('../../domain/apps')
    const app = must(await getApp(domain, answers.serviceAppId))
    return { ok: true as const, value: app.scopes.map(({ fqs }) => fqs) as [string, string] }
  }

  test('puts every attribute back, and the run was the smallest change', async () => {
    const { world, plan, before, journal, desired } = await changed()
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['update-app', 'activate-app'])
    expect(await run(plan, tools(world.domain, journal))).toBe('done')
    expect((await planned(world, { title: 'Fix', desired })).steps).toEqual([])
    expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
    expect(sorted(world.sandbox.exportDomain('us'))).toEqual(sorted(before))
  })

  test('keeps what somebody else added meanwhile', async () => {
    const { world, plan, journal, app, own } = await changed()
    await run(plan, tools(world.domain, journal))
    must(await patchApp(world.domain, app.id, [{ op: 'add', path: 'allowedGrants', value: ['password'] }]))
    expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
    const now = must(await findAppByName(world.domain, 'Theirs'))
    expect(now.allowedGrants.sort()).toEqual(['client_credentials', 'password', 'refresh_token'])
    expect(now.allowedScopes.map(({ fqs }) => fqs)).toEqual([own])
    expect(now).toMatchObject({ clientType: 'confidential', active: false })
  })
})

/** Put back in another order is put back. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, sorted(member)]))
}

test('a certificate that another application uses by now stays, and a person is asked', async () => {
  const world = await setupWorld('opa', { trustAsPartner: false })
  const plan = await planned(world)
  const journal = memoryJournal()
  await run(plan, tools(world.domain, journal))
  const { app } = must(
    await createApp(world.domain, {
      schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
      displayName: 'Came later',
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
      isOAuthClient: true,
      clientType: 'trusted',
      allowedGrants: [],
      certificates: [{ certAlias: 'emea-2026' }],
    }),
  )
  expect(await undo(plan, tools(world.domain, journal))).toBe('stuck')
  const [stuck] = fold(plan.steps, journal.events).steps
  expect(stuck).toMatchObject({ state: 'undo-failed', says: expect.stringContaining('"Came later" uses') })
  expect(must(await findCertificate(world.domain, 'client', 'emea-2026')).certificateAlias).toBe('emea-2026')

  must(await patchApp(world.domain, app.id, [{ op: 'remove', path: 'certificates' }]))
  expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
  expect(await findCertificate(world.domain, 'client', 'emea-2026')).toEqual({ ok: true, value: null })
})

test('an application that got another role since is not deleted under its holder’s feet', async () => {
  const world = await setupWorld('oic')
  const plan = await planned(world)
  const journal = memoryJournal()
  await run(plan, tools(world.domain, journal))
  const app = must(await findAppByName(world.domain, 'Emea caller'))
  const role = must(await findAppRole(world.domain, world.answers.serviceAppId, 'ServiceUser'))
  const key = { grantee: { type: 'App' as const, id: app.id }, appId: world.answers.serviceAppId, roleId: role.id }
  must(await createGrant(world.domain, key))
  expect(await undo(plan, tools(world.domain, journal))).toBe('stuck')
  expect(must(await findGrant(world.domain, key)).grantee.value).toBe(app.id)
})

test('a role that the user held before is not asked for and not taken away', async () => {
  const world = await setupWorld('oic', { roleToApplication: false })
  const { serviceAppId: appId, user } = world.answers
  const role = must(await findAppRole(world.domain, appId, 'ServiceInvoker'))
  const key = { grantee: { type: 'User' as const, id: user.id }, appId, roleId: role.id }
  const grant = must(await createGrant(world.domain, key))
  const plan = await planned(world)
  expect(plan.steps.map(({ kind }) => kind)).not.toContain('grant-role')
  const journal = memoryJournal()
  await run(plan, tools(world.domain, journal))
  await undo(plan, tools(world.domain, journal))
  expect(must(await findGrant(world.domain, key)).id).toBe(grant.id)
})

test('what is gone already counts as taken back', async () => {
  const world = await setupWorld('opa')
  const before = world.sandbox.exportDomain('us')
  const plan = await planned(world)
  const journal = memoryJournal()
  await run(plan, tools(world.domain, journal))
  const first = memoryJournal({ ...journal, events: [...journal.events], secrets: new Map() })
  await undo(plan, tools(world.domain, first))
  expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
  expect(world.sandbox.exportDomain('us')).toEqual(before)
})

test('a domain that does not answer leaves the undo stuck, and it goes on when it does', async () => {
  const world = await setupWorld('opa')
  const before = world.sandbox.exportDomain('us')
  const plan = await planned(world)
  const journal = memoryJournal()
  await run(plan, tools(world.domain, journal))
  const silent = sandboxDomain(world.sandbox, async (request) => {
    const answer = await world.sandbox.fetch(request)
    if (request.method === 'DELETE') throw new Error('the line went dead')
    return answer
  })
  expect(await undo(plan, tools(silent, journal))).toBe('stuck')
  expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
  expect(world.sandbox.exportDomain('us')).toEqual(before)
})
