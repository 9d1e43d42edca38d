import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { adminCall, basicHeader, makeKeyPair } from '../healthy-fixture'
import type { Sandbox } from '../sandbox-types'
import type { DomainSeed, WorldSeed } from './seed-format'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-worlds-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** An administrator's hands in the first domain of any world. */
async function handsOf(sandbox: Sandbox) {
  const [domain] = sandbox.describe('http://127.0.0.1:4000').domains
  if (!domain) throw new Error('no domain')
  const { clientId, clientSecret } = domain.admin
  const answer = await sandbox.fetch(
    new Request(`${domain.url}/oauth2/v1/token`, {
      method: 'POST',
      headers: { authorization: basicHeader(clientId, clientSecret) },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
    }),
  )
  const { access_token } = (await answer.json()) as { access_token: string }
  const list = async (path: string) => {
    const { status, body } = await adminCall(sandbox, domain, access_token, 'GET', path)
    expect(status).toBe(200)
    return body as unknown as { totalResults: number; Resources: Record<string, unknown>[] }
  }
  return { domain, list }
}

test('the empty world has its administrator, its own roles and nothing else', async () => {
  const { domain, list } = await handsOf(await createSandbox({ world: 'empty' }))
  expect(domain).toMatchObject({ name: 'main', services: [], users: [{ userName: 'admin@example.com' }] })
  expect((await list('Apps')).Resources.map(({ displayName }) => displayName)).toEqual(['Assay console'])
  expect((await list('Grants')).totalResults).toBe(2)
  expect((await list('Settings')).totalResults).toBe(1)
})

test('the large world has as many applications as asked for, and they can be used', async () => {
  const sandbox = await createSandbox({ world: 'large', apps: 2000 })
  const { domain, list } = await handsOf(sandbox)
  // The administrator's client and the instance come on top.
  expect((await list('Apps?count=1')).totalResults).toBe(2002)
  const filter = encodeURIComponent('displayName eq "Integration client 001999"')
  const [app] = (await list(`Apps?filter=${filter}`)).Resources
  const { name, clientSecret, allowedScopes, grantedAppRoles } = app as {
    name: string
    clientSecret: string
    allowedScopes: { fqs: string }[]
    grantedAppRoles?: { display: string }[]
  }
  expect(allowedScopes).toMatchObject([{ fqs: 'https://service-001991.example.com/read' }])
  expect(grantedAppRoles).toBeUndefined()
  const answer = await sandbox.fetch(
    new Request(`${domain.url}/oauth2/v1/token`, {
      method: 'POST',
      headers: { authorization: basicHeader(name, clientSecret) },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: allowedScopes[0]?.fqs ?? '' }),
    }),
  )
  expect(answer.status).toBe(200)
  const state = sandbox.exportState().domains[0]?.tables
  expect(new Set(state?.apps?.map(({ id }) => id)).size).toBe(2002)
  expect(state?.grants?.length).toBeGreaterThan(500)
})

test('a large world comes back from its folder as it was', async () => {
  const folder = newFolder()
  const first = await createSandbox({ world: 'large', apps: 500, folder })
  const again = await createSandbox({ folder })
  expect(again.exportState()).toEqual(first.exportState())
})

describe('a folder stays the world it is', () => {
  test.each<[string, object, object, RegExp | undefined]>([
    ['the same name', { world: 'empty' }, { world: 'empty' }, undefined],
    ['no name', { world: 'empty' }, {}, undefined],
    ['the default by name', {}, { world: 'two-tenancies' }, undefined],
    [
      'another name',
      { world: 'empty' },
      { world: 'two-tenancies' },
      /holds the world empty, not two-tenancies\. Name no world to go on/,
    ],
    [
      'another number',
      { world: 'large', apps: 1 },
      { world: 'large', apps: 2 },
      /holds the world large with 1 apps, not large with 2 apps/,
    ],
    ['the same seed', { world: { domains: [{ name: 'a' }] } }, { world: { domains: [{ name: 'a' }] } }, undefined],
    [
      'another seed',
      { world: { domains: [{ name: 'a' }] } },
      { world: { domains: [{ name: 'b' }] } },
      /holds the world made from a JSON seed/,
    ],
  ])('%s', async (_, first, second, refusal) => {
    const folder = newFolder()
    const names = (sandbox: Sandbox) => sandbox.describe('').domains.map(({ name }) => name)
    const opened = names(await createSandbox({ ...first, folder }))
    const again = createSandbox({ ...second, folder }).then(names)
    if (refusal) await expect(again).rejects.toThrow(refusal)
    else expect(await again).toEqual(opened)
  })

  test('one that was kept before worlds had names is the two tenancies', async () => {
    const folder = newFolder()
    const state = (await createSandbox()).exportState()
    // As it was written then: one list on one line, without an end of line and without an origin.
    const entries = state.domains.flatMap(({ profile, tables }) =>
      Object.entries(tables).flatMap(([table, rows]) => rows.map((row) => [profile.name, table, row.id, row])),
    )
    writeFileSync(join(folder, 'snapshot.json'), JSON.stringify(entries))
    expect((await createSandbox({ folder })).exportState()).toEqual(state)
  })
})

const domainOf = (domain: object): WorldSeed => ({ domains: [{ name: 'main', ...domain } as DomainSeed] })
const app = (members: object) => domainOf({ apps: [{ displayName: 'A', ...members }] })

test('a refused seed leaves its folder free for the mended one', async () => {
  const folder = newFolder()
  await expect(createSandbox({ world: app({ allowedScopes: ['x'] }), folder })).rejects.toThrow('allowedScopes')
  const sandbox = await createSandbox({ world: app({}), folder })
  expect(sandbox.describe('').domains).toHaveLength(1)
})

test('a seeded certificate lets an application sign, PEM or DER', async () => {
  const { x509 } = await makeKeyPair()
  const pem = `-----BEGIN CERTIFICATE-----\n${x509.replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`
  const { list } = await handsOf(
    await createSandbox({
      world: domainOf({
        certificates: [
          { alias: 'der', x509 },
          { alias: 'pem', x509: pem, isPartner: true },
        ],
        apps: [{ displayName: 'A', certificates: ['DER'], clientType: 'trusted' }],
      }),
    }),
  )
  const [held] = (await list('Apps?filter=displayName+eq+"A"')).Resources
  expect(held).toMatchObject({ certificates: [{ certAlias: 'der', x509Base64Certificate: x509 }] })
  const [partner] = (await list('OAuthPartnerCertificates?attributes=x509Base64Certificate,certificateAlias')).Resources
  expect(partner).toMatchObject({ certificateAlias: 'pem', x509Base64Certificate: x509 })
})

test('a reset brings a seeded world back to its first day', async () => {
  const world = app({ clientId: 'caller', clientSecret: 'play' })
  const sandbox = await createSandbox({ world, controlToken: 'control', now: () => 1_795_000_000_000 })
  const first = sandbox.exportDomain('main')
  sandbox.disturbances.put({ kind: 'unavailable', domain: 'main' })
  const authorization = 'Bearer control'
  const url = 'http://127.0.0.1:4000/control/reset'
  await sandbox.fetch(new Request(url, { method: 'POST', headers: { authorization } }))
  expect(sandbox.disturbances.list()).toEqual([])
  expect(sandbox.exportDomain('main')).toEqual(first)
})
