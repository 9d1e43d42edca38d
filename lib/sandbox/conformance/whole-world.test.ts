import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { type Hands, makeKeyPair, takeHands } from '../healthy-fixture'
import type { Sandbox } from '../sandbox-types'
import type { WorldState } from '../worlds/state'
import { brokenInvariants } from './invariants-fixture'

/*
 * Whatever is asked in whatever order: the sandbox itself makes no mistake, what must be unique stays unique, what is referred to
 * stays there, and a world put on paper and read back is the same world.
 */

const idcs = 'urn:ietf:params:scim:schemas:oracle:idcs'
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
let sandbox: Sandbox
let first: WorldState
let hands: Hands
let x509: string[]

beforeAll(async () => {
  sandbox = await createSandbox()
  hands = await takeHands(sandbox, 'us')
  first = structuredClone(sandbox.exportState())
  x509 = (await Promise.all([makeKeyPair(), makeKeyPair()])).map((keys) => keys.x509)
})
afterAll(() => sandbox.close())

/** Few names, so that they meet. */
const name = fc.constantFrom('orders', 'Orders', 'stock', 'shop', 'a"b')
const audience = fc.constantFrom('https://one.example/', 'https://two.example', undefined)
const scopes = fc.uniqueArray(fc.constantFrom('read', 'write', '/read'), { maxLength: 2 })
const fqs = fc.constantFrom('https://one.example/read', 'https://two.example/read', 'https://gone.example/x')
const flag = fc.boolean()
const nth = fc.nat({ max: 4 })

const app = fc.record(
  {
    displayName: name,
    name: fc.constantFrom('client_one', 'client_two', 'not a name'),
    audience,
    scopes: scopes.map((values) => values.map((value) => ({ value }))),
    allowedScopes: fc.array(fqs, { maxLength: 2 }).map((all) => all.map((one) => ({ fqs: one }))),
    certificates: fc.constantFrom([], [{ certAlias: 'alias' }], [{ certAlias: 'ALIAS' }, { certAlias: 'other' }]),
    active: flag,
    isOAuthClient: flag,
    isOAuthResource: flag,
    clientType: fc.constantFrom('trusted', 'confidential', 'public', 'odd'),
  },
  { requiredKeys: ['displayName'] },
)
const value = fc.oneof(
  name,
  scopes,
  flag,
  fc.constant(null),
  fqs.map((one) => [{ fqs: one }]),
  fc.jsonValue({ maxDepth: 2 }),
  // Where a text is due: what cannot become one, what is very long, and names that objects have of their own.
  fc.constantFrom({ toString: 1 }, 'long '.repeat(4_000), JSON.parse('{"__proto__":{"active":true},"constructor":1}')),
)
const path = fc.constantFrom(
  'displayName',
  'active',
  'scopes',
  'scopes[value eq "read"]',
  'allowedScopes',
  'allowedScopes[fqs sw "https"]',
  'certificates',
  'audience',
  'name',
  'members',
  'members[value pr]',
  'userName',
  'emails[type eq "work"].value',
  undefined,
)
const verb = fc.constantFrom('add', 'replace', 'remove')

const tables = {
  apps: 'Apps',
  users: 'Users',
  groups: 'Groups',
  appRoles: 'AppRoles',
  grants: 'Grants',
  clientCertificates: 'OAuthClientCertificates',
  partnerCertificates: 'OAuthPartnerCertificates',
} as const

const target = fc.record({ in: fc.constantFrom(...Object.values(tables)), nth: fc.nat({ max: 4 }) })

/** A request: what, on which of the things that are there, and with which words. */
const step = fc.oneof(
  fc.record({ do: fc.constant('app' as const), app }),
  fc.record({ do: fc.constant('user' as const), name, mail: flag }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('group' as const), name, member: nth }) },
  fc.record({ do: fc.constant('role' as const), name, of: nth }),
  fc.record({ do: fc.constant('grant' as const), role: nth, to: nth, kind: fc.constantFrom('User', 'App', 'Group') }),
  fc.record({
    do: fc.constant('certificate' as const),
    alias: fc.constantFrom('alias', 'Alias', 'other'),
    which: nth,
    store: flag,
  }),
  fc.record({ do: fc.constant('patch' as const), target, op: verb, path, value }),
  fc.record({ do: fc.constant('put' as const), target: nth, app }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('delete' as const), target, isForced: flag }) },
  fc.record({ do: fc.constant('status' as const), target: nth, active: flag }),
  fc.record({ do: fc.constant('secret' as const), target: nth }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

interface Ref {
  value: string
}

/** What is there now, by collection, the newest last; without the administrator, or a step would be the last that may be done. */
function everything(): { collection: string; id: string; appId: string }[] {
  const own = sandbox.exportState().domains.find(({ profile }) => profile.name === 'us')?.tables
  const administrator = own?.apps?.find((row) => (row as { name?: unknown }).name === hands.domain.admin.clientId)?.id
  return Object.entries(tables).flatMap(([table, collection]) =>
    (own?.[table as keyof typeof tables] ?? [])
      .filter((row) => row.id !== administrator && (row as { grantee?: Ref }).grantee?.value !== administrator)
      .map((row) => ({ collection, id: row.id, appId: (row as { app?: Ref }).app?.value ?? 'none' })),
  )
}

async function take(one: Step): Promise<number> {
  const { admin } = hands
  const all = everything()
  // Counted from the newest, which is where something happens.
  const pick = (place: number, of: string) => {
    const some = all.filter(({ collection }) => collection === of)
    return some[some.length - 1 - (place % Math.max(some.length, 1))] ?? { collection: of, id: 'none', appId: 'none' }
  }
  const post = async (where: string, schema: string, body: object) =>
    (await admin('POST', where, { schemas: [schema], ...body })).status
  switch (one.do) {
    case 'app':
      return post('Apps', `${idcs}:App`, { ...one.app, basedOnTemplate: { value: 'CustomWebAppTemplateId' } })
    case 'user': {
      const emails = [{ value: 'x@y.example', type: 'work', primary: one.mail }]
      return post('Users', 'urn:ietf:params:scim:schemas:core:2.0:User', {
        userName: one.name,
        name: { familyName: 'X' },
        emails,
      })
    }
    case 'group': {
      const members = [{ value: pick(one.member, 'Users').id, type: 'User' }]
      return post('Groups', 'urn:ietf:params:scim:schemas:core:2.0:Group', { displayName: one.name, members })
    }
    case 'role':
      return post('AppRoles', `${idcs}:AppRole`, {
        displayName: one.name,
        app: { value: pick(one.of, 'Apps').id },
        availableToUsers: true,
        availableToGroups: true,
        availableToClients: true,
      })
    case 'grant': {
      const role = pick(one.role, 'AppRoles')
      return post('Grants', `${idcs}:Grant`, {
        grantMechanism: `ADMINISTRATOR_TO_${one.kind.toUpperCase()}`,
        grantee: { type: one.kind, value: pick(one.to, `${one.kind}s`).id },
        app: { value: role.appId },
        entitlement: { attributeName: 'appRoles', attributeValue: role.id },
      })
    }
    case 'certificate': {
      const kind = one.store ? 'OAuthClientCertificate' : 'OAuthPartnerCertificate'
      const x509Base64Certificate = x509[one.which % 3] ?? 'no certificate'
      return post(`${kind}s`, `${idcs}:${kind}`, { certificateAlias: one.alias, x509Base64Certificate })
    }
    case 'patch': {
      const { collection, id } = pick(one.target.nth, one.target.in)
      const operation = { op: one.op, ...(one.path ? { path: one.path } : {}), value: one.value }
      return (await admin('PATCH', `${collection}/${id}`, { schemas: [patchOp], Operations: [operation] })).status
    }
    case 'put': {
      const body = { schemas: [`${idcs}:App`], ...one.app, basedOnTemplate: { value: 'CustomWebAppTemplateId' } }
      return (await admin('PUT', `Apps/${pick(one.target, 'Apps').id}`, body)).status
    }
    case 'delete': {
      const { collection, id } = pick(one.target.nth, one.target.in)
      return (await admin('DELETE', `${collection}/${id}?forceDelete=${one.isForced}`)).status
    }
    case 'status': {
      const body = { schemas: [`${idcs}:AppStatusChanger`], active: one.active }
      return (await admin('PUT', `AppStatusChanger/${pick(one.target, 'Apps').id}`, body)).status
    }
    case 'secret': {
      const body = { schemas: [`${idcs}:AppClientSecretRegenerator`], appId: pick(one.target, 'Apps').id }
      return (await admin('POST', 'AppClientSecretRegenerator', body)).status
    }
  }
}

test('no order of requests breaks a rule of the world, and the world survives being put on paper', async () => {
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80, size: 'max' }), async (steps) => {
      sandbox.importState(structuredClone(first))
      for (const one of steps) {
        const status = await take(one)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        expect([one, status < 500]).toEqual([one, true])
      }
      const state = sandbox.exportState()
      expect(brokenInvariants(state)).toEqual([])
      const paper = JSON.stringify(state)
      const again = await createSandbox({ state: JSON.parse(paper) })
      expect(JSON.stringify(again.exportState())).toBe(paper)
      await again.close()
    }),
    { numRuns: 50 },
  )
  // The words are such that both happens often: a property of refusals alone would prove nothing.
  const [made = 0, refused = 0] = [201, 400].map((status) => statuses.get(status))
  expect(made).toBeGreaterThan(50)
  expect(refused).toBeGreaterThan(20)
})

test('the check of the rules sees each of them broken', () => {
  const broken = (change: (tables: Record<string, { [name: string]: unknown }[]>) => void) => {
    const state = structuredClone(first)
    change(state.domains.find(({ profile }) => profile.name === 'us')?.tables as never)
    return brokenInvariants(state).length
  }
  expect(broken(() => {})).toBe(0)
  const copy = (table: string) => (tables: Record<string, { [name: string]: unknown }[]>) =>
    tables[table]?.push({ ...tables[table][0], id: 'another' })
  for (const table of ['apps', 'users', 'appRoles', 'grants']) expect(broken(copy(table))).toBeGreaterThan(0)
  expect(broken(({ users }) => users?.splice(0, 2))).toBeGreaterThan(0)
  expect(broken(({ apps }) => apps?.splice(0, 1))).toBeGreaterThan(0)
  const onAll = (part: object) => (tables: Record<string, object[]>) => {
    for (const one of tables.apps ?? []) Object.assign(one, part)
  }
  expect(broken(onAll({ allowedScopes: [{ fqs: 'x' }] }))).toBeGreaterThan(0)
  expect(broken(onAll({ certificates: [{ certAlias: 'x' }] }))).toBeGreaterThan(0)
})
