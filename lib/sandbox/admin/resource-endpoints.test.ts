import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, filtered, newApp, openDesk } from './admin-fixture'

let admin: Desk['admin']
let problem: Desk['problem']
let send: Desk['send']
let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  ;({ admin, problem, send } = desk)
})

const tagged = { description: 'd', allowedTags: [{ key: 'k', value: 'v' }] }
let count = 0
/** An application of its own for each test. */
async function makeApp(more: object = {}) {
  count += 1
  const { body } = await admin('POST', 'Apps', newApp(`Made ${count}`, { isOAuthClient: true, ...tagged, ...more }))
  return body as Record<string, unknown> & { id: string; ocid: string; meta: { version: string } }
}

describe('versions', () => {
  test.each<[string, string, (path: string) => [string, string, object?]]>([
    ['PATCH', 'Apps', (path) => ['PATCH', path, { Operations: [{ op: 'replace', path: 'description', value: 'x' }] }]],
    ['PUT', 'Apps', (path) => ['PUT', path, newApp('Put by version')]],
    ['DELETE', 'Apps', (path) => ['DELETE', path]],
    ['PUT', 'AppStatusChanger', (path) => ['PUT', path, { schemas: [], active: false }]],
  ])('%s %s under an old version is refused, under the right one done', async (_, resource, call) => {
    const app = await makeApp()
    const [method, path, body] = call(`${resource}/${app.id}`)
    const refused = await send(method, path, { 'if-match': '"0123"' }, body)
    expect([refused.status, (await refused.json()).detail]).toEqual([412, 'Failed to update, as resource changed.'])
    expect((await send(method, path, { 'if-match': `"${app.meta.version}"` }, body)).ok).toBe(true)
  })

  test.each<[string, (version: string) => string, boolean]>([
    ['bare', (version) => version, true],
    ['quoted', (version) => `"${version}"`, true],
    ['weak', (version) => `W/"${version}"`, true],
    ['one of several', (version) => `"x", "${version}"`, true],
    ['any', () => '*', true],
    ['another', () => 'x', false],
  ])('If-Match: %s', async (_, header, isRight) => {
    const app = await makeApp()
    const body = { Operations: [{ op: 'replace', path: 'description', value: 'x' }] }
    const answer = await send('PATCH', `Apps/${app.id}`, { 'if-match': header(app.meta.version) }, body)
    expect(answer.status).toBe(isRight ? 200 : 412)
  })

  test('the ETag is the version, and changes with it', async () => {
    const app = await makeApp()
    const etag = async () => (await send('GET', `Apps/${app.id}`)).headers.get('etag')
    expect(await etag()).toBe(app.meta.version)
    await admin('PATCH', `Apps/${app.id}`, { Operations: [{ op: 'replace', path: 'description', value: 'x' }] })
    expect(await etag()).not.toBe(app.meta.version)
  })
})

describe('PUT', () => {
  test('of what GET gave changes nothing but the version', async () => {
    const app = await makeApp({ redirectUris: ['https://a.example/'] })
    const { meta, idcsLastModifiedBy, ...before } = (await admin('GET', `Apps/${app.id}`)).body
    const { status, body } = await admin('PUT', `Apps/${app.id}`, { meta, ...before })
    expect(status).toBe(200)
    expect(body).toMatchObject(before)
  })

  test('clears what is left out and keeps what is not the caller’s', async () => {
    const app = await makeApp()
    const { body } = await admin('PUT', `Apps/${app.id}`, newApp('Put', { isOAuthClient: true }))
    expect(body).toMatchObject({ id: app.id, ocid: app.ocid, name: app.name, clientSecret: app.clientSecret })
    expect(body).not.toHaveProperty('description')
    expect(body).not.toHaveProperty('allowedTags')
  })

  test.each<[string, (app: Record<string, unknown>) => object, number, string]>([
    ['another client id', () => newApp('Put 1', { name: 'other' }), 400, 'emulator.error.mutability'],
    [
      'no display name',
      () => ({ ...newApp(''), displayName: undefined }),
      400,
      'error.common.validation.missingReqAttributes',
    ],
    ['a taken display name', () => newApp('NORTHWIND caller'), 409, 'emulator.error.duplicate'],
    ['the same display name in other case', (app) => newApp(String(app.displayName).toUpperCase()), 200, ''],
  ])('with %s', async (_, body, status, messageId) => {
    const app = await makeApp()
    expect((await problem('PUT', `Apps/${app.id}`, body(app))).slice(0, 2)).toEqual([status, messageId || undefined])
  })
})

describe('PATCH', () => {
  test('takes several operations in order, and all or none', async () => {
    const app = await makeApp()
    const patch = (...Operations: object[]) => problem('PATCH', `Apps/${app.id}`, { Operations })
    const good = { op: 'ADD', path: 'allowedTags', value: [{ key: 'a', value: 'b' }] }
    expect((await patch(good, { op: 'replace', path: 'name', value: 'x' }))[1]).toBe('emulator.error.mutability')
    expect((await admin('GET', `Apps/${app.id}`)).body.allowedTags).toEqual(tagged.allowedTags)
    await patch(good, { op: 'Remove', path: 'allowedTags[key eq "k"]' }, { op: 'remove', path: 'description' })
    const { body } = await admin('GET', `Apps/${app.id}`)
    expect(body.allowedTags).toEqual([{ key: 'a', value: 'b' }])
    expect(body).not.toHaveProperty('description')
  })

  test.each<[string, object, number, string]>([
    ['no list of operations', {}, 400, 'emulator.error.invalidValue'],
    ['no operation', { Operations: ['x'] }, 400, 'emulator.error.invalidValue'],
    [
      'the removal of what is required',
      { Operations: [{ op: 'remove', path: 'displayName' }] },
      400,
      'error.common.validation.missingReqAttributes',
    ],
    [
      'a taken display name',
      { Operations: [{ op: 'replace', path: 'displayName', value: 'northwind caller' }] },
      409,
      'emulator.error.duplicate',
    ],
    [
      'an element that is not there',
      { Operations: [{ op: 'replace', path: 'allowedTags[key eq "q"].value', value: 'x' }] },
      400,
      'emulator.error.noTarget',
    ],
  ])('with %s is refused', async (_, body, status, messageId) => {
    const app = await makeApp()
    expect((await problem('PATCH', `Apps/${app.id}`, body)).slice(0, 2)).toEqual([status, messageId])
  })

  test('what the sandbox keeps for itself is neither written nor shown', async () => {
    const app = await makeApp({ instance: { kind: 'opa' } })
    const Operations = [
      { op: 'add', path: 'instance', value: { kind: 'opa' } },
      { op: 'add', value: { instance: {} } },
    ]
    await admin('PATCH', `Apps/${app.id}`, { Operations })
    await admin('PUT', `Apps/${app.id}`, newApp('Hidden', { instance: { kind: 'opa' } }))
    const exported = desk.healthy.sandbox.exportDomain('us') as { apps: { id: string }[] }
    expect(exported.apps.find(({ id }) => id === app.id)).not.toHaveProperty('instance')
    const path = `Apps/${desk.healthy.service.appId}?attributes=instance&attributeSets=all`
    expect((await admin('GET', path)).body).not.toHaveProperty('instance')
  })
})

test('extensions are listed in schemas as long as they have members', async () => {
  const urn = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:requestable:App'
  const app = await makeApp({ [urn]: { requestable: true } })
  expect(app.schemas).toEqual([newApp('').schemas[0], urn])
  const { body } = await admin('PATCH', `Apps/${app.id}`, {
    Operations: [{ op: 'remove', path: `${urn}:requestable` }],
  })
  expect(body.schemas).toEqual(newApp('').schemas)
})

test('ids and OCIDs both name a resource, of every type', async () => {
  for (const collection of ['Apps', 'AppRoles', 'Grants', 'Users', 'Settings', 'OAuthClientCertificates']) {
    const [row] = (await desk.list(`${collection}?count=1&attributes=ocid`)).Resources
    for (const id of [row?.id, row?.ocid])
      expect([collection, (await admin('GET', `${collection}/${id}`)).body.ocid]).toEqual([collection, row?.ocid])
  }
})

test('HEAD answers as GET does, without the body', async () => {
  const app = await makeApp()
  for (const path of ['Apps', `Apps/${app.id}`, 'Apps/nobody']) {
    const [get, head] = [await send('GET', path), await send('HEAD', path)]
    expect([head.status, head.headers.get('etag')]).toEqual([get.status, get.headers.get('etag')])
  }
  expect(await (await send('HEAD', 'Apps')).text()).toBe('')
})

test.each([
  ['Apps', 'GET, HEAD, POST, OPTIONS'],
  ['Apps/x', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
  ['OAuthClientCertificates/x', 'GET, HEAD, DELETE, OPTIONS'],
  ['Grants/x', 'GET, HEAD, PATCH, DELETE, OPTIONS'],
])('OPTIONS %s names what is possible: %s', async (path, allow) => {
  expect((await send('OPTIONS', path)).headers.get('allow')).toBe(allow)
})

test.each(['PUT', 'PATCH'])('%s on a certificate is not allowed, and says what is', async (method) => {
  const answer = await send(method, 'OAuthClientCertificates/x', {}, {})
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, DELETE, OPTIONS'])
})

test.each<[string, string, number]>([
  ['an unknown set', 'Apps?attributeSets=some', 400],
  ['an attribute to sort by that is not there', 'Apps?sortBy=nonsense', 400],
  ['an attribute that no filter may use', filtered('Apps', 'audience pr'), 400],
  ['headers and parameters without a meaning', 'Apps?page=2&limit=1&count=1', 200],
  ['an empty filter', 'Apps?filter=&count=1', 200],
])('a list with %s', async (_, path, status) => {
  const ignored = { 'opc-retry-token': 'x', resource_type_schema_version: 'y' }
  expect((await send('GET', path, ignored)).status).toBe(status)
})

test('a grant can be patched where it is not a grant', async () => {
  const [grant] = (await desk.list('Grants?count=1')).Resources
  const patch = (path: string, value: unknown) =>
    problem('PATCH', `Grants/${grant?.id}`, { Operations: [{ op: 'replace', path, value }] })
  expect((await patch('grantedAttributeValuesJson', '{}'))[0]).toBe(200)
  expect((await patch('grantee.value', 'x'))[1]).toBe('emulator.error.mutability')
})

test.each([
  ['an array', '[]'],
  ['no JSON', '{'],
  ['nothing', ''],
])('a body that is %s is refused', async (_, text) => {
  expect((await send('POST', 'Apps', {}, text)).status).toBe(400)
})
