import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { adminCall, askToken, grantRole, type Hands, healthySetup, takeHands } from '../healthy-fixture'
import { type Desk, deskOf, filtered } from './admin-fixture'
import { type Client, clientWith } from './client-fixture'
import { makeApiKey, registerKey, signedRequest } from './signature/signature-fixture'

const userName = 'robin.clerk@northwind.example'
let desk: Desk<Hands>
let client: Client
/** As a user without any role, who signs. */
let call: Hands['admin']
let userId: string
beforeAll(async () => {
  const hands = await takeHands(await createSandbox(), 'us')
  desk = await deskOf(hands)
  client = await clientWith(hands, 'A client')
  const keys = makeApiKey()
  const profile = await registerKey(hands, userName, keys.publicKey)
  userId = profile.userId
  call = async (method, path, body) => {
    const url = `${hands.domain.url}/admin/v1/${path}`
    const request = signedRequest(profile, keys.privateKey, url, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = await hands.sandbox.fetch(request)
    return { status: answer.status, body: await answer.json() }
  }
})

describe('Me', () => {
  test('is the user who signs, with every attribute that may be asked for', async () => {
    expect((await call('GET', 'Me')).body).toMatchObject({ id: userId, userName })
    expect(Object.keys((await call('GET', 'Me?attributes=userName')).body).sort()).toEqual(['id', 'userName'])
  })

  test('is changed by its owner, but not in name, state or password', async () => {
    const patch = (path: string, value: unknown) =>
      call('PATCH', 'Me', { Operations: [{ op: 'replace', path, value }] })
    expect(await patch('nickName', 'Rob')).toMatchObject({ status: 200, body: { nickName: 'Rob' } })
    for (const [path, value] of [
      ['active', false],
      ['userName', 'someone.else'],
      ['password', 'Other-1'],
    ] as const)
      expect([path, (await patch(path, value)).status]).toEqual([path, 400])
    const { body } = await call('GET', 'Me')
    const { status, body: replaced } = await call('PUT', 'Me', { ...body, nickName: 'R', title: 'Clerk' })
    expect([status, replaced]).toMatchObject([200, { id: userId, nickName: 'R', title: 'Clerk', active: true }])
  })

  test('is the user of a token whose client has the role Me', async () => {
    const healthy = await healthySetup('opa', { sandbox: desk.healthy.sandbox })
    const me = async () => {
      const { body } = await askToken(healthy, { form: { scope: 'urn:opc:idm:__myscopes__' } })
      return adminCall(healthy.sandbox, healthy.domain, body.access_token ?? '', 'GET', 'Me')
    }
    expect((await me()).status).toBe(401)
    await grantRole(healthy, 'IDCSAppId', 'Me', { type: 'App', value: healthy.client.id })
    expect(await me()).toMatchObject({ status: 200, body: { userName: healthy.userName } })
  })

  test('is nobody for a client that speaks for itself', async () => {
    const administrator = await clientWith(desk.healthy, 'With the role', 'Me')
    for (const other of [client, administrator]) expect((await other.call('GET', 'Me')).status).toBe(401)
  })
})

describe('MyApps', () => {
  let instanceId: string
  beforeAll(async () => {
    const [instance] = (await desk.list(filtered('Apps', 'displayName eq "oic-us"'))).Resources
    instanceId = String(instance?.id)
    const { body: group } = await desk.admin('POST', 'Groups', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: 'Users of OIC',
      members: [{ value: userId, type: 'User' }],
    })
    await grantRole(desk.healthy, instanceId, 'ServiceUser', { type: 'Group', value: String(group.id) })
  })
  const mine = async (as: Hands['admin'], query = '') =>
    (await as('GET', `MyApps${query}`)).body as unknown as { totalResults: number; Resources: object[] }

  test('are the applications in which the caller holds a role, also through a group', async () => {
    expect(await mine(call)).toMatchObject({
      totalResults: 1,
      Resources: [{ name: 'oic-us', app: { value: instanceId, isOPCService: true }, owner: { value: userId } }],
    })
    expect((await mine(client.call)).totalResults).toBe(0)
    await grantRole(desk.healthy, instanceId, 'ServiceInvoker', { type: 'App', value: client.id })
    expect(await mine(client.call)).toMatchObject({
      Resources: [{ app: { value: instanceId }, owner: { value: client.id } }],
    })
  })

  test('are filtered and searched', async () => {
    expect((await mine(call, `?filter=${encodeURIComponent('app.display eq "other"')}`)).totalResults).toBe(0)
    const search = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      filter: `app.value eq "${instanceId}"`,
    }
    expect((await call('POST', 'MyApps/.search', search)).body.totalResults).toBe(1)
  })
})
