import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { grantRole, type Hands, takeHands } from '../healthy-fixture'
import { type Desk, deskOf, filtered } from './admin-fixture'
import { type Client, clientWith } from './client-fixture'

const schemas = ['urn:ietf:params:scim:schemas:oracle:idcs:Asserter']
const userName = 'maria.ops@northwind.example'
let desk: Desk<Hands>
let caller: Client
let instance: Record<string, unknown>
let userId: string
beforeAll(async () => {
  desk = await deskOf(await takeHands(await createSandbox(), 'us'))
  caller = await clientWith(desk.healthy, 'A service', 'Authenticator Client')
  ;[instance = {}] = (await desk.list(filtered('Apps', 'displayName eq "oic-us"'))).Resources
  const [user] = (await desk.list(filtered('Users', `userName eq "${userName}"`))).Resources
  userId = String(user?.id)
  const { body: group } = await desk.admin('POST', 'Groups', {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    displayName: 'Operators',
    members: [{ value: userId, type: 'User' }],
  })
  await grantRole(desk.healthy, String(instance.id), 'ServiceInvoker', { type: 'User', value: userId })
  await grantRole(desk.healthy, 'IDCSAppId', 'User Manager', { type: 'Group', value: String(group.id) })
})

const ask = (body: object) => caller.call('POST', 'Asserter', { schemas, includeMemberships: true, ...body })
const names = (list: unknown) => ((list ?? []) as { display: string }[]).map(({ display }) => display)

describe('the Asserter', () => {
  test('tells a service the groups and roles of a user', async () => {
    const { status, body } = await ask({ mappingAttributeValue: userName.toUpperCase(), subjectType: 'user' })
    expect([status, body]).toMatchObject([
      201,
      {
        schemas,
        id: userId,
        userName,
        subjectType: 'user',
        groups: [{ display: 'Operators', $ref: expect.stringContaining('/admin/v1/Groups/') }],
        appRoles: [
          {
            display: 'ServiceInvoker',
            appId: instance.id,
            appName: instance.name,
            $ref: expect.stringContaining('/AppRoles/'),
          },
          { display: 'User Manager', appId: 'IDCSAppId', type: 'indirect' },
        ],
      },
    ])
  })

  test.each<[string, object, string[]]>([
    ['of one application', { mappingAttributeValue: userName, appName: 'IDCSApp' }, ['User Manager']],
    ['by id', { mappingAttribute: 'id', mappingAttributeValue: 'the user' }, ['ServiceInvoker', 'User Manager']],
    ['of a client', { mappingAttributeValue: 'the client', subjectType: 'client' }, ['Authenticator Client']],
    ['of a client by its name alone', { mappingAttributeValue: 'the client' }, ['Authenticator Client']],
    ['of nothing, unless asked', { mappingAttributeValue: userName, includeMemberships: false }, []],
  ])('tells the roles %s', async (_, body, expected) => {
    const ids: Record<string, string> = { 'the user': userId, 'the client': caller.clientId }
    const { mappingAttributeValue: value } = body as { mappingAttributeValue: string }
    const answer = await ask({ ...body, mappingAttributeValue: ids[value] ?? value })
    expect(names(answer.body.appRoles)).toEqual(expected)
  })

  test.each<[string, object, number]>([
    ['nobody', { mappingAttributeValue: 'nobody' }, 404],
    ['a client that is a user', { mappingAttributeValue: userName, subjectType: 'client' }, 404],
    ['no value', {}, 400],
    ['another attribute', { mappingAttributeValue: userName, mappingAttribute: 'nickName' }, 400],
    ['another subject', { mappingAttributeValue: userName, subjectType: 'group' }, 400],
  ])('asked for %s refuses', async (_, body, status) => {
    expect((await ask(body)).status).toBe(status)
  })

  test('wants the role Authenticator Client, and no other will do', async () => {
    expect((await desk.admin('POST', 'Asserter', { schemas, mappingAttributeValue: userName })).status).toBe(401)
  })
})
