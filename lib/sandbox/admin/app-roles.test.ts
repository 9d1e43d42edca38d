import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { grantRole, type Hands, takeHands } from '../healthy-fixture'
import { type Desk, deskOf, filtered, newApp } from './admin-fixture'
import { type Client, clientWith } from './client-fixture'

const schemas = ['urn:ietf:params:scim:schemas:oracle:idcs:AppRole']
let desk: Desk<Hands>
let appId: string
beforeAll(async () => {
  desk = await deskOf(await takeHands(await createSandbox(), 'us'))
  const { body } = await desk.admin('POST', 'Apps', newApp('Orders'))
  appId = String(body.id)
})
const create = (displayName: string, more: object = {}) =>
  desk.admin('POST', 'AppRoles', { schemas, displayName, app: { value: appId }, ...more })

describe('a role of an application of one’s own', () => {
  test('is created, granted, described and shown by its application', async () => {
    const { status, body } = await create('Approver', { availableToUsers: true })
    expect([status, body]).toMatchObject([
      201,
      {
        displayName: 'Approver',
        uniqueName: `${appId}_Approver`,
        app: { value: appId, display: 'Orders' },
        adminRole: false,
      },
    ])
    const operation = { op: 'replace', path: 'description', value: 'approves' }
    expect((await desk.admin('PATCH', `AppRoles/${body.id}`, { Operations: [operation] })).body.description).toBe(
      'approves',
    )
    const rename = { op: 'replace', path: 'displayName', value: 'Other' }
    expect((await desk.problem('PATCH', `AppRoles/${body.id}`, { Operations: [rename] }))[1]).toBe(
      'emulator.error.mutability',
    )
    const { body: app } = await desk.admin('GET', `Apps/${appId}?attributes=userRoles,adminRoles`)
    expect(app.userRoles).toMatchObject([{ value: body.id, display: 'Approver' }])
  })

  test('is given to those only for whom it is available', async () => {
    const { body: role } = await create('For groups', { availableToGroups: true })
    const [user] = (await desk.list('Users')).Resources
    const grant = async (grantee: Parameters<typeof grantRole>[3]) =>
      (await grantRole(desk.healthy, appId, 'For groups', grantee)).status
    expect(await grant({ type: 'User', value: String(user?.id) })).toBe(400)
    expect(await grant({ type: 'App', value: appId })).toBe(400)
    const { body: group } = await desk.admin('POST', 'Groups', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: 'Clerks',
    })
    expect(await grant({ type: 'Group', value: String(group.id) })).toBe(201)
    expect((await desk.problem('DELETE', `AppRoles/${role.id}`))[1]).toBe('emulator.error.hasGrants')
    expect((await desk.admin('DELETE', `AppRoles/${role.id}?forceDelete=true`)).status).toBe(204)
    expect((await desk.list(filtered('Grants', `grantee.value eq "${group.id}"`))).totalResults).toBe(0)
  })

  test.each<[string, () => object, unknown[]]>([
    [
      'a name its application has, in other case',
      () => ({ displayName: 'APPROVER' }),
      [409, 'emulator.error.duplicate', expect.any(String)],
    ],
    [
      'an unknown application',
      () => ({ displayName: 'x', app: { value: 'none' } }),
      [
        400,
        'error.common.validation.invalidReferenceResource',
        'AppRole.app references a App with ID none that does not exist.',
      ],
    ],
    [
      'the domain’s own application',
      () => ({ displayName: 'x', app: { value: 'IDCSAppId' } }),
      [400, 'emulator.error.opcApp', expect.any(String)],
    ],
    [
      'no application',
      () => ({ displayName: 'x', app: undefined }),
      [400, 'error.common.validation.missingReqAttributes', 'Missing required attribute(s): app.'],
    ],
  ])('with %s is refused', async (_, more, expected) => {
    expect(await desk.problem('POST', 'AppRoles', { schemas, app: { value: appId }, ...more() })).toEqual(expected)
  })

  test('of an instance or of the domain cannot be deleted', async () => {
    for (const filter of ['displayName eq "ServiceInvoker"', 'displayName eq "Me"']) {
      const [role] = (await desk.list(filtered('AppRoles', filter))).Resources
      expect((await desk.problem('DELETE', `AppRoles/${role?.id}`))[1]).toBe('emulator.error.opcApp')
    }
  })
})

describe('a client without a role', () => {
  let client: Client
  let role: Record<string, unknown>
  beforeAll(async () => {
    client = await clientWith(desk.healthy, 'Keeps to itself')
    ;({ body: role } = await create('Own', { app: { value: client.id }, availableToUsers: true }))
  })
  const listed = async (resource: string) =>
    ((await client.call('GET', resource)).body as unknown as { Resources: { id: string }[] }).Resources.map(
      ({ id }) => id,
    )

  test('sees the roles it defines and no others', async () => {
    expect(await listed('AppRoles')).toEqual([role.id])
    expect((await client.call('GET', `AppRoles/${role.id}`)).status).toBe(200)
    const [other] = (await desk.list(filtered('AppRoles', 'displayName eq "Me"'))).Resources
    expect((await client.call('GET', `AppRoles/${other?.id}`)).status).toBe(401)
  })

  test('sees the grants of its roles and to itself, and no others', async () => {
    const [user] = (await desk.list('Users')).Resources
    const { body: given } = await grantRole(desk.healthy, client.id, 'Own', { type: 'User', value: String(user?.id) })
    const [instance] = (await desk.list(filtered('Apps', 'displayName eq "oic-us"'))).Resources
    const { body: held } = await grantRole(desk.healthy, String(instance?.id), 'ServiceInvoker', {
      type: 'App',
      value: client.id,
    })
    expect((await listed('Grants')).sort()).toEqual([given.id, held.id].sort())
    expect((await client.call('DELETE', `Grants/${given.id}`)).status).toBe(401)
  })

  test('sees no groups', async () => {
    expect(await listed('Groups')).toEqual([])
  })
})
