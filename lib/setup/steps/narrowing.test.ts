import { describe, expect, test } from 'vitest'
import { findAppRole } from '../../domain/app-roles'
import { createApp, getApp, patchApp } from '../../domain/apps'
import type { Domain } from '../../domain/domain'
import { createGrant, deleteGrant, findGrant } from '../../domain/grants'
import { getSettings } from '../../domain/settings'
import type { Desired } from '../desired'
import { run } from '../run/run'
import { undo } from '../run/undo'
import { memoryJournal, planned, type SetupWorld, setupWorld, tools } from '../setup-fixture'

const must = <T>(value: { ok: true; value: T | null } | { ok: false; error: unknown }): T => {
  if (!value.ok || value.value === null) throw new Error(JSON.stringify(value))
  return value.value
}

const wide = {
  schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
  displayName: 'Everything',
  description: 'Somebody’s',
  basedOnTemplate: { value: 'CustomWebAppTemplateId' },
  isOAuthClient: true,
  clientType: 'trusted',
  allowedGrants: ['client_credentials', 'password', 'implicit', 'authorization_code'],
  redirectUris: ['https://a.example/cb', 'http://b.example/cb'],
  trustScope: 'Account',
  bypassConsent: true,
  allUrlSchemesAllowed: true,
  active: true,
}

/** Somebody's application that is wide in every way, with ServiceAdministrator. */
async function wideWorld() {
  const world = await setupWorld('oic')
  const { app } = must(await createApp(world.domain, wide))
  const serviceId = world.answers.serviceAppId
  const role = must(await findAppRole(world.domain, serviceId, 'ServiceAdministrator'))
  const key = { grantee: { type: 'App' as const, id: app.id }, appId: serviceId, roleId: role.id }
  must(await createGrant(world.domain, key))
  const desired: Desired = {
    apps: [
      {
        id: app.id,
        displayName: app.displayName,
        clientType: 'confidential',
        trustScope: 'Explicit',
        flags: { bypassConsent: false },
        allowedGrants: { absent: ['password', 'implicit'] },
        redirectUris: { absent: ['http://b.example/cb'] },
      },
    ],
    revokes: [
      { appId: serviceId, role: 'ServiceAdministrator', from: { kind: 'app', id: app.id, name: app.displayName } },
    ],
  }
  return { world, appId: app.id, key, wish: { title: 'Narrow', desired } }
}

const seen = async (domain: Domain, appId: string) => {
  const { clientType, trustScope, bypassConsent, allowedGrants, redirectUris } = must(await getApp(domain, appId))
  return { clientType, trustScope, bypassConsent, allowedGrants: [...allowedGrants].sort(), redirectUris }
}

const narrow = {
  clientType: 'confidential',
  trustScope: 'Explicit',
  bypassConsent: false,
  allowedGrants: ['authorization_code', 'client_credentials'],
  redirectUris: ['https://a.example/cb'],
}

const apply = (world: SetupWorld, plan: Awaited<ReturnType<typeof planned>>) => {
  const journal = memoryJournal()
  return run(plan, tools(world.domain, journal)).then((end) => ({ end, journal }))
}

describe('an application that is wider than its use', () => {
  test('is narrowed in one change and one role less, needs nothing more then, and is as before after undo', async () => {
    const { world, appId, key, wish } = await wideWorld()
    const before = await seen(world.domain, appId)
    const plan = await planned(world, wish)
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['update-app', 'revoke-role'])
    const { end, journal } = await apply(world, plan)
    expect(end).toBe('done')
    expect(await seen(world.domain, appId)).toEqual(narrow)
    expect(await findGrant(world.domain, key)).toEqual({ ok: true, value: null })
    expect((await planned(world, wish)).steps).toEqual([])

    expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
    expect(await seen(world.domain, appId)).toEqual(before)
    expect(await findGrant(world.domain, key)).toMatchObject({ value: { app: { value: key.appId } } })
  })

  test('is narrowed once, wherever the run is killed, and undone from there', async () => {
    for (let crashAt = 2; crashAt < 12; crashAt++) {
      const { world, appId, key, wish } = await wideWorld()
      const before = await seen(world.domain, appId)
      const plan = await planned(world, wish)
      const journal = memoryJournal(undefined, crashAt)
      await run(plan, tools(world.domain, journal)).catch(() => 'killed')
      const again = memoryJournal(journal)
      expect(['done', 'not-now']).toContain(await run(plan, tools(world.domain, again)))
      expect(await seen(world.domain, appId), `killed before write ${crashAt}`).toEqual(narrow)
      expect(await findGrant(world.domain, key)).toEqual({ ok: true, value: null })
      expect(await undo(plan, tools(world.domain, again))).toBe('undone')
      expect(await seen(world.domain, appId)).toEqual(before)
      expect(must(await findGrant(world.domain, key)).grantee.value).toBe(appId)
    }
  })

  test('keeps what somebody set after the run', async () => {
    const { world, appId, wish } = await wideWorld()
    const plan = await planned(world, wish)
    const { journal } = await apply(world, plan)
    await patchApp(world.domain, appId, [{ op: 'replace', path: 'trustScope', value: 'Tags' }])
    await undo(plan, tools(world.domain, journal))
    expect(must(await getApp(world.domain, appId)).trustScope).toBe('Tags')
  })

  test('is left alone when the role was given anew after the plan', async () => {
    const { world, key, wish } = await wideWorld()
    const plan = await planned(world, wish)
    await deleteGrant(world.domain, must(await findGrant(world.domain, key)).id)
    must(await createGrant(world.domain, key))
    const { end, journal } = await apply(world, plan)
    expect(end).toBe('stopped')
    expect(JSON.stringify(journal.events)).toContain('was given anew')
    expect(must(await findGrant(world.domain, key)).grantee.value).toBe(key.grantee.id)
  })

  test('whose role is gone already needs no step for it', async () => {
    const { world, key, wish } = await wideWorld()
    await deleteGrant(world.domain, must(await findGrant(world.domain, key)).id)
    expect(await planned(world, wish)).toMatchObject({
      steps: [{ kind: 'update-app' }],
      already: ['“Everything” does not hold ServiceAdministrator on oic-us'],
    })
  })
})

test('a domain that allows everything to everyone is told not to, and undo turns it on again', async () => {
  const world = await setupWorld('oic')
  const on = await planned(world, { title: 'on', desired: { settings: { accountAlwaysTrustScope: true } } })
  await apply(world, on)
  const plan = await planned(world, { title: 'off', desired: { settings: { accountAlwaysTrustScope: false } } })
  expect(plan.steps).toMatchObject([{ kind: 'change-settings', note: expect.stringContaining('whole domain') }])
  const { journal } = await apply(world, plan)
  expect(await getSettings(world.domain)).toMatchObject({ value: { accountAlwaysTrustScope: false } })
  expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
  expect(await getSettings(world.domain)).toMatchObject({ value: { accountAlwaysTrustScope: true } })
})
