import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { grantRole, type Hands, takeHands } from '../healthy-fixture'
import { type Desk, deskOf, filtered } from './admin-fixture'

const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User']
const extension = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:user:User'
const email = (value: string) => [{ value, type: 'work', primary: true }]
const person = (userName: string, more: object = {}) => ({
  schemas,
  userName,
  name: { givenName: 'Ada', familyName: 'Nowak' },
  emails: email(`${userName}@northwind.example`),
  ...more,
})

let desk: Desk<Hands>
beforeAll(async () => {
  desk = await deskOf(await takeHands(await createSandbox(), 'us'))
})

describe('a new user', () => {
  test('is active, has names made of the given ones, and shows no password', async () => {
    const { status, body } = await desk.admin(
      'POST',
      'Users?attributeSets=all',
      person('ada', { password: 'Welcome-1' }),
    )
    expect([status, body]).toMatchObject([
      201,
      {
        userName: 'ada',
        displayName: 'Ada Nowak',
        active: true,
        name: { givenName: 'Ada', familyName: 'Nowak', formatted: 'Ada Nowak' },
        ocid: expect.stringMatching(/^ocid1\.user\.oc1\.\./),
        meta: { resourceType: 'User' },
      },
    ])
    expect(body).not.toHaveProperty('password')
    expect(desk.healthy.sandbox.describe('http://x').domains[1]?.users).toContainEqual({
      userName: 'ada',
      password: 'Welcome-1',
    })
  })

  test('has a POSIX number of its own', async () => {
    const posix = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:posix:User'
    const withNumber = (userName: string) => person(userName, { [posix]: { uidNumber: 1042 } })
    expect((await desk.admin('POST', 'Users', withNumber('first'))).status).toBe(201)
    expect((await desk.problem('POST', 'Users', withNumber('second'))).slice(0, 2)).toEqual([
      409,
      'emulator.error.duplicate',
    ])
  })

  test.each<[string, object, unknown[]]>([
    [
      'no user name',
      { ...person('x'), userName: undefined },
      [400, 'error.common.validation.missingReqAttributes', 'Missing required attribute(s): userName.'],
    ],
    [
      'no family name',
      person('x', { name: { givenName: 'Ada' } }),
      [400, 'error.common.validation.missingReqAttributes', 'Missing required attribute(s): name.familyName.'],
    ],
    [
      'no e-mail',
      person('x', { emails: undefined }),
      [400, 'error.identity.user.primaryEmailNotSpecified', 'The primary email must be specified.'],
    ],
    [
      'no primary e-mail',
      person('x', { emails: [{ value: 'x@y.example', type: 'work' }] }),
      [400, 'error.identity.user.primaryEmailNotSpecified', 'The primary email must be specified.'],
    ],
    [
      'a user name that is taken, in other case',
      person('MARIA.OPS@northwind.example'),
      [409, 'emulator.error.duplicate', expect.any(String)],
    ],
  ])('with %s is refused', async (_, body, expected) => {
    expect(await desk.problem('POST', 'Users', body)).toEqual(expected)
  })
})

describe('a user', () => {
  test('is replaced by PUT, keeping what only the server or nobody may change', async () => {
    const { body: made } = await desk.admin(
      'POST',
      'Users',
      person('eva', { title: 'Clerk', password: 'Welcome-1', [extension]: { serviceUser: true } }),
    )
    const { status, body } = await desk.admin('PUT', `Users/${made.id}`, person('eva', { nickName: 'E' }))
    expect([status, body]).toMatchObject([
      200,
      { id: made.id, nickName: 'E', active: true, [extension]: { serviceUser: true } },
    ])
    expect(body).not.toHaveProperty('title')
    const passwords = desk.healthy.sandbox.describe('http://x').domains[1]?.users
    expect(passwords).toContainEqual({ userName: 'eva', password: 'Welcome-1' })
    const operation = { op: 'replace', path: `${extension}:serviceUser`, value: false }
    expect((await desk.problem('PATCH', `Users/${made.id}`, { Operations: [operation] }))[1]).toBe(
      'emulator.error.mutability',
    )
  })

  test('goes with memberships and keys, with grants only when that is forced', async () => {
    const { body: made } = await desk.admin('POST', 'Users', person('leaver'))
    const id = String(made.id)
    const { body: group } = await desk.admin('POST', 'Groups', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: 'Leavers',
      members: [{ value: id, type: 'User' }],
    })
    await grantRole(desk.healthy, 'IDCSAppId', 'User Manager', { type: 'User', value: id })
    expect((await desk.problem('DELETE', `Users/${id}`))[1]).toBe('emulator.error.hasGrants')
    expect((await desk.admin('DELETE', `Users/${id}?forceDelete=true`)).status).toBe(204)
    expect((await desk.admin('GET', `Users/${id}`)).status).toBe(404)
    expect((await desk.list(filtered('Grants', `grantee.value eq "${id}"`))).totalResults).toBe(0)
    expect((await desk.admin('GET', `Groups/${group.id}?attributes=members`)).body).not.toHaveProperty('members')
  })

  test('lists its roles, its own and those of its groups', async () => {
    const { body: made } = await desk.admin('POST', 'Users', person('holder'))
    const { body: group } = await desk.admin('POST', 'Groups', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: 'Holders',
      members: [{ value: made.id, type: 'User' }],
    })
    await grantRole(desk.healthy, 'IDCSAppId', 'User Manager', { type: 'User', value: String(made.id) })
    await grantRole(desk.healthy, 'IDCSAppId', 'Audit Administrator', { type: 'Group', value: String(group.id) })
    const { body } = await desk.admin('GET', `Users/${made.id}?attributeSets=all`)
    expect((body[extension] as { appRoles: object[] }).appRoles).toMatchObject([
      { display: 'User Manager', type: 'direct', appId: 'IDCSAppId', appName: 'IDCSApp' },
      { display: 'Audit Administrator', type: 'indirect' },
    ])
  })
})
