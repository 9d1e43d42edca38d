import { expect, test } from 'vitest'
import { createSandbox } from '../sandbox/create-sandbox'
import { sandboxDomain } from '../setup/setup-fixture'
import { judgeWidth } from '../width/judge-width'
import { findAppRole } from './app-roles'
import { readAppView } from './app-view'
import { createApp, findAppByClientId } from './apps'
import { createGrant } from './grants'
import { listServiceInstances } from './service-instance'

const must = <T>(value: { ok: true; value: T | null } | { ok: false; error: unknown }): T => {
  if (!value.ok || value.value === null) throw new Error(JSON.stringify(value))
  return value.value
}

test('an application is read with its resources by name, its roles and the settings that bear on it', async () => {
  const sandbox = await createSandbox()
  const domain = sandboxDomain(sandbox)
  const services = must(await listServiceInstances(domain))
  const [oic, opa] = ['oic-us', 'opa-us'].map((name) => services.find(({ displayName }) => displayName === name))
  if (!oic || !opa) throw new Error('the seed lost its instances')
  const { app } = must(
    await createApp(domain, {
      schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
      displayName: 'Both',
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
      isOAuthClient: true,
      clientType: 'trusted',
      allowedGrants: ['client_credentials'],
      trustScope: 'Account',
      allowedScopes: [oic.scopes[0], opa.scopes[0]].map((scope) => ({ fqs: scope?.fqs })),
      active: true,
    }),
  )
  for (const [appId, name] of [
    [oic.appId, 'ServiceAdministrator'],
    ['IDCSAppId', 'Identity Domain Administrator'],
  ] as const) {
    const role = must(await findAppRole(domain, appId, name))
    must(await createGrant(domain, { grantee: { type: 'App', id: app.id }, appId, roleId: role.id }))
  }
  const view = must(await readAppView(domain, app.id))
  expect(view).toMatchObject({
    displayName: 'Both',
    isMadeHere: false,
    isOwnCaller: false,
    trustScope: 'Account',
    settings: { accountAlwaysTrustScope: false },
    unread: [],
  })
  expect(view.resources.map(({ name, kind }) => [name, kind])).toEqual([
    ['oic-us', 'oic'],
    ['opa-us', 'opa'],
  ])
  expect(view.resources[0]?.scopes[0]?.value).toBe('urn:opc:resource:consumer::all')
  expect(view.roles?.map(({ kind, role }) => `${kind} ${role}`).sort()).toEqual([
    'domain Identity Domain Administrator',
    'oic ServiceAdministrator',
  ])
  expect(judgeWidth(view).map(({ id }) => id.split(' ')[0])).toEqual([
    'trust-scope',
    'domain-role',
    'service-role',
    'several-resources',
    'trusted',
  ])
  expect(JSON.stringify(view)).not.toMatch(/idcscs-|secret/i)
})

test('what may not be asked is said, not taken for narrow', async () => {
  const sandbox = await createSandbox()
  const domain = sandboxDomain(sandbox, async (request) =>
    /\/(Settings|Grants)/.test(request.url) ? new Response('', { status: 401 }) : sandbox.fetch(request),
  )
  if (domain.caller.kind !== 'client') throw new Error('not a client')
  const own = must(await findAppByClientId(sandboxDomain(sandbox), domain.caller.clientId))
  const view = must(await readAppView(domain, own.id))
  expect(view).toMatchObject({ isOwnCaller: true, roles: null, settings: null })
  expect(view.unread).toHaveLength(2)
})

test('an application that Oracle made for an instance is none of these', async () => {
  const domain = sandboxDomain(await createSandbox())
  const [service] = must(await listServiceInstances(domain))
  expect(await readAppView(domain, service?.appId ?? '')).toEqual({ ok: true, value: null })
  expect(await readAppView(domain, 'nobody')).toEqual({ ok: true, value: null })
})
