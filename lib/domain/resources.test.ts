import { describe, expect, test } from 'vitest'
import { findAppRole, listAppRoles } from './app-roles'
import { regenerateSecret } from './app-secret'
import { setAppActive } from './app-status'
import {
  createApp,
  deleteApp,
  findAppByClientId,
  findAppByName,
  findAppByScope,
  getApp,
  listClientApps,
  patchApp,
} from './apps'
import {
  deleteCertificate,
  findCertificate,
  listCertificates,
  listTrustedPartners,
  uploadCertificate,
} from './certificates'
import { clientApp } from './client-app'
import { makeCallerKey, makeClient } from './client-fixture'
import { createGrant, deleteGrant, findGrant } from './grants'
import { must, openSandbox } from './sandbox-fixture'
import { listServiceInstances } from './service-instance'
import { getSettings } from './settings'
import { findUserByName, getUser, searchUsers, setUserActive } from './users'

const { us, emea } = await openSandbox()
const { domain } = us
const opa = us.described.services.find(({ kind }) => kind === 'opa')
const oic = us.described.services.find(({ kind }) => kind === 'oic')
if (!opa || !oic) throw new Error('the sandbox lost a service')
const [processScope = ''] = opa.scopes
const client = await makeClient(domain, { alias: 'resources', scope: processScope })

describe('applications', () => {
  test('are found by name whatever its case, by client id, by id and by scope', async () => {
    const { id, name } = client.app
    expect(must(await findAppByName(domain, 'RESOURCES CALLER'))?.id).toBe(id)
    expect(must(await findAppByClientId(domain, name))?.id).toBe(id)
    expect(must(await getApp(domain, id))?.displayName).toBe('resources caller')
    expect(must(await findAppByScope(domain, processScope))?.id).toBe(opa.appId)
  })

  test('that are not there are null, not an error', async () => {
    expect(must(await findAppByName(domain, 'quoted "name" \\'))).toBeNull()
    expect(must(await findAppByClientId(domain, 'nobody'))).toBeNull()
    expect(must(await findAppByScope(domain, 'https://nowhere/process'))).toBeNull()
    expect(must(await getApp(domain, '0'.repeat(32)))).toBeNull()
  })

  test('never come with their secret but when made', async () => {
    const seen = [
      client.app,
      must(await getApp(domain, client.app.id)),
      must(await patchApp(domain, client.app.id, [{ op: 'replace', path: 'description', value: 'changed' }])),
      ...must(await listClientApps(domain)),
    ]
    expect(JSON.stringify(seen)).not.toContain(client.clientSecret)
    expect(JSON.stringify(seen)).not.toMatch(/clientSecret/)
  })

  test('of Oracle are not among the clients people made', async () => {
    const names = must(await listClientApps(domain)).map(({ displayName }) => displayName)
    expect(names).toContain('resources caller')
    expect(names).not.toContain('opa-us')
  })

  test('show alias and x5t of their certificates', async () => {
    const stored = must(await findCertificate(domain, 'client', 'resources'))
    const [certificate] = clientApp(must(await getApp(domain, client.app.id)) ?? client.app).certificates
    expect(certificate?.alias).toBe('resources')
    expect(Buffer.from(certificate?.x5t ?? '', 'base64url').toString('hex')).toBe(stored?.sha1Thumbprint)
  })

  test('of a name that is used are refused with 409', async () => {
    const again = await createApp(domain, {
      schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
      displayName: 'Resources Caller',
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    })
    expect(again).toMatchObject({ ok: false, error: { kind: 'http', status: 409 } })
  })

  test('get a new secret, are switched off and deleted', async () => {
    const made = await makeClient(domain, { alias: 'short-lived', scope: processScope })
    expect(must(await regenerateSecret(domain, made.app.id))).not.toBe(made.clientSecret)
    expect(await deleteApp(domain, made.app.id)).toMatchObject({ ok: false })
    must(await setAppActive(domain, made.app.id, false))
    must(await deleteApp(domain, made.app.id))
    expect(must(await getApp(domain, made.app.id))).toBeNull()
  })
})

describe('certificates', () => {
  test('are uploaded, found whatever the case of the alias, and deleted, in both stores', async () => {
    const { x509 } = await makeCallerKey('stored')
    const inClient = must(await uploadCertificate(domain, 'client', 'Stored', x509))
    const inPartner = must(await uploadCertificate(domain, 'partner', 'Stored', x509))
    expect(must(await findCertificate(domain, 'client', 'stored'))?.x509Base64Certificate).toBe(x509)
    expect(must(await findCertificate(domain, 'partner', 'STORED'))?.sha1Thumbprint).toBe(inClient.sha1Thumbprint)
    must(await deleteCertificate(domain, 'client', inClient.id))
    must(await deleteCertificate(domain, 'partner', inPartner.id))
    expect(must(await findCertificate(domain, 'client', 'Stored'))).toBeNull()
    expect(must(await findCertificate(domain, 'partner', 'Stored'))).toBeNull()
  })

  test('of partners are listed once, and those of one collection alone are told apart', async () => {
    const { x509 } = await makeCallerKey('partner')
    const { id } = must(await uploadCertificate(domain, 'partner', 'Partner', x509))
    const listed = async (seen = domain) =>
      must(await listTrustedPartners(seen)).map(({ stored, isElsewhere }) => [stored.certificateAlias, isElsewhere])
    expect(await listed()).toEqual([['Partner', false]])
    // A domain in which the two collections are not one.
    const apart = (request: Request) =>
      request.url.includes('/OAuthPartnerCertificates')
        ? Promise.resolve(Response.json({ totalResults: 0, Resources: [] }))
        : domain.fetch(request)
    expect(await listed({ ...domain, fetch: apart })).toEqual([['Partner', true]])
    const closed = (request: Request) =>
      request.url.includes('/TrustedPartnerCertificates')
        ? Promise.resolve(new Response(null, { status: 404 }))
        : domain.fetch(request)
    expect(await listed({ ...domain, fetch: closed })).toEqual([['Partner', false]])
    must(await deleteCertificate(domain, 'partner', id))
  })

  test('are listed beyond the first page', async () => {
    const { x509 } = await makeCallerKey('many')
    for (let at = 0; at < 205; at++) must(await uploadCertificate(emea.domain, 'client', `many-${at}`, x509))
    const aliases = must(await listCertificates(emea.domain, 'client')).map(({ certificateAlias }) => certificateAlias)
    expect(new Set(aliases.filter((alias) => alias.startsWith('many-'))).size).toBe(205)
  })
})

describe('roles and grants', () => {
  test('a role is granted to a user and to an application once, and taken back', async () => {
    const user = must(await findUserByName(domain, 'maria.ops@northwind.example'))
    const role = must(await findAppRole(domain, oic.appId, 'ServiceInvoker'))
    if (!user || !role) throw new Error('the sandbox lost a user or role')
    for (const grantee of [
      { type: 'User', id: user.id },
      { type: 'App', id: client.app.id },
    ] as const) {
      const key = { grantee, appId: oic.appId, roleId: role.id }
      expect(must(await findGrant(domain, key))).toBeNull()
      const grant = must(await createGrant(domain, key))
      expect(await createGrant(domain, key)).toMatchObject({ ok: false, error: { status: 409 } })
      expect(must(await findGrant(domain, key))?.id).toBe(grant.id)
      must(await deleteGrant(domain, grant.id))
      expect(must(await findGrant(domain, key))).toBeNull()
    }
  })

  test('Process Automation has the two roles that Oracle documents', async () => {
    const names = must(await listAppRoles(domain, opa.appId)).map(({ displayName }) => displayName)
    expect(names.sort()).toEqual(['ServiceAdministrator', 'ServiceDeveloper'])
  })
})

describe('users', () => {
  test.each([
    ['maria', 1],
    ['MARIA', 1],
    ['grace lee', 1],
    ['northwind.example', 5],
    ['', 5],
    ['nobody "here"', 0],
  ])('searched for %j: %i', async (text, count) => {
    expect(must(await searchUsers(domain, text))).toHaveLength(count)
  })

  test('are switched off and on again', async () => {
    const user = must(await findUserByName(domain, 'Robin.Clerk@northwind.example'))
    if (!user) throw new Error('the sandbox lost a user')
    expect(must(await setUserActive(domain, user.id, false)).active).toBe(false)
    expect(must(await getUser(domain, user.id))?.active).toBe(false)
    expect(must(await setUserActive(domain, user.id, true)).active).toBe(true)
  })
})

test('settings say whether the signing keys are public', async () => {
  expect(must(await getSettings(domain))).toMatchObject({
    signingCertPublicAccess: false,
    accountAlwaysTrustScope: false,
  })
})

test('service instances are told by scope and audience, with their address and roles', async () => {
  const instances = must(await listServiceInstances(domain))
  for (const described of us.described.services.filter(({ kind }) => kind === 'opa' || kind === 'oic')) {
    const found = instances.find(({ appId, kind }) => appId === described.appId && kind === described.kind)
    expect(found).toMatchObject({
      kind: described.kind,
      displayName: described.name,
      audience: described.audience,
      isOracleService: true,
    })
    expect(found?.urls[0]).toBe(described.url)
    expect(found?.scopes.map(({ fqs }) => fqs)).toEqual(described.scopes)
    expect(found?.roles.length).toBeGreaterThan(1)
  }
})

test('the Process Automation of a later Oracle Integration is an instance beside it, with its own scopes and roles', async () => {
  const described = emea.described.services.find(({ kind }) => kind === 'opa')
  const instances = must(await listServiceInstances(emea.domain)).filter(({ appId }) => appId === described?.appId)
  expect(instances.map(({ kind, carriedBy }) => [kind, carriedBy])).toEqual([
    ['oic', undefined],
    ['opa', 'oic-emea'],
  ])
  expect(instances[1]).toMatchObject({
    audience: described?.audience,
    displayName: expect.stringMatching(/^opa-emea-/),
  })
  expect(instances[1]?.urls[0]).toBe(described?.url)
  expect(instances[1]?.scopes.map(({ value }) => value)).toEqual(['/process', '/decision'])
  expect(instances[1]?.roles.map(({ name }) => name).toSorted()).toEqual(['ServiceAdministrator', 'ServiceDeveloper'])
})
