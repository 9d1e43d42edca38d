import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askToken, callService, grantRole, type Healthy, healthySetup } from '../healthy-fixture'
import { type Desk, deskOf, filtered, openDesk } from './admin-fixture'

const schemas = ['urn:ietf:params:scim:schemas:core:2.0:Group']
const extension = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:group:Group'

describe('groups', () => {
  let desk: Desk
  let people: { id: string; ocid: string; displayName: string }[]
  let group: Record<string, unknown>
  let count = 0
  beforeAll(async () => {
    desk = await openDesk()
    people = (await desk.list('Users')).Resources as typeof people
  })
  beforeEach(async () => {
    count += 1
    const members = people.slice(0, 2).map(({ id }) => ({ value: id, type: 'User' }))
    const { body } = await desk.admin('POST', 'Groups', { schemas, displayName: `Group ${count}`, members })
    group = body
  })
  const members = async () => {
    const { body } = await desk.admin('GET', `Groups/${group.id}?attributes=members`)
    return (body.members as { display: string }[] | undefined)?.map(({ display }) => display)
  }
  const patch = (...Operations: object[]) => desk.admin('PATCH', `Groups/${group.id}`, { Operations })

  test('show their members on request only', async () => {
    expect(group).toMatchObject({
      displayName: `Group ${count}`,
      ocid: expect.stringMatching(/^ocid1\.group\.oc1\.\./),
    })
    expect(group).not.toHaveProperty('members')
    const { body } = await desk.admin('GET', `Groups/${group.id}?attributes=members`)
    expect(body.members).toMatchObject([
      { value: people[0]?.id, ocid: people[0]?.ocid, type: 'User', display: people[0]?.displayName },
      { value: people[1]?.id },
    ])
  })

  test('gain and lose members by PATCH', async () => {
    await patch({ op: 'ADD', path: 'members', value: [{ value: people[2]?.ocid, type: 'User' }] })
    expect(await members()).toEqual(people.slice(0, 3).map(({ displayName }) => displayName))
    await patch({ op: 'add', path: 'members', value: [{ value: people[2]?.id, type: 'User' }] })
    expect(await members()).toHaveLength(3)
    await patch({ op: 'remove', path: `members[value eq "${people[0]?.id}"]` })
    expect(await members()).toEqual([people[1]?.displayName, people[2]?.displayName])
    await patch({ op: 'remove', path: 'members' })
    expect(await members()).toBeUndefined()
  })

  test('are found by member and by name, and shown by the user', async () => {
    const byMember = await desk.list(
      filtered('Groups', `members[value eq "${people[0]?.id}"] and displayName eq "group ${count}"`),
    )
    expect(byMember.Resources.map(({ id }) => id)).toEqual([group.id])
    const { body } = await desk.admin('GET', `Users/${people[0]?.id}?attributes=groups`)
    expect(body.groups).toContainEqual(expect.objectContaining({ value: group.id, display: `Group ${count}` }))
  })

  test('keep what an extension says', async () => {
    await patch({ op: 'add', path: `${extension}:description`, value: 'those who run it' })
    const { body } = await desk.admin('GET', `Groups/${group.id}`)
    expect(body[extension]).toEqual({ description: 'those who run it' })
    expect(body.schemas).toEqual([...schemas, extension])
  })

  test.each<[string, object, unknown[]]>([
    [
      'no name',
      {},
      [400, 'error.common.validation.missingReqAttributes', 'Missing required attribute(s): displayName.'],
    ],
    [
      'a name that is taken, in other case',
      { displayName: 'GROUP 1' },
      [409, 'emulator.error.duplicate', expect.any(String)],
    ],
    [
      'a member that is nobody',
      { displayName: 'New', members: [{ value: 'nobody', type: 'User' }] },
      [
        400,
        'error.common.validation.invalidReferenceResource',
        'Group.members references a User with ID nobody that does not exist.',
      ],
    ],
  ])('with %s are refused', async (_, body, expected) => {
    expect(await desk.problem('POST', 'Groups', { schemas, ...body })).toEqual(expected)
  })

  test('with a grant go only when that is forced, and the grant with them', async () => {
    const grantee = { type: 'Group', value: String(group.id) } as const
    const { body: grant } = await grantRole(desk.healthy, desk.healthy.service.appId, 'ServiceDeveloper', grantee)
    expect((await desk.problem('DELETE', `Groups/${group.id}`))[1]).toBe('emulator.error.hasGrants')
    expect((await desk.admin('DELETE', `Groups/${group.id}?forceDelete=true`)).status).toBe(204)
    expect((await desk.admin('GET', `Grants/${grant.id}`)).status).toBe(404)
  })
})

describe('a role given to a group', () => {
  let healthy: Healthy
  let desk: Desk
  let groupId: string
  let roleGrant: Record<string, unknown>
  beforeAll(async () => {
    healthy = await healthySetup('oic')
    desk = await deskOf(healthy)
    const { Resources } = await desk.list(filtered('Grants', `grantee.value eq "${healthy.userId}"`))
    for (const { id } of Resources) await desk.admin('DELETE', `Grants/${id}`)
    const { body } = await desk.admin('POST', 'Groups', { schemas, displayName: 'Callers' })
    groupId = String(body.id)
    ;({ body: roleGrant } = await grantRole(healthy, healthy.service.appId, 'ServiceInvoker', {
      type: 'Group',
      value: groupId,
    }))
  })

  test('is the role of its members, from the next call on', async () => {
    const call = async () => (await callService(healthy, (await askToken(healthy)).body.access_token ?? '')).status
    const member = { value: healthy.userId, type: 'User' }
    expect(await call()).toBe(403)
    await desk.admin('PATCH', `Groups/${groupId}`, { Operations: [{ op: 'add', path: 'members', value: [member] }] })
    expect(await call()).toBe(200)
    const remove = { op: 'remove', path: `members[value eq "${healthy.userId}"]` }
    await desk.admin('PATCH', `Groups/${groupId}`, { Operations: [remove] })
    expect(await call()).toBe(403)
  })

  test('is taken away by the fault of that name, and given back', async () => {
    const call = async () => (await callService(healthy, (await askToken(healthy)).body.access_token ?? '')).status
    const member = { value: healthy.userId, type: 'User' }
    await desk.admin('PATCH', `Groups/${groupId}`, { Operations: [{ op: 'add', path: 'members', value: [member] }] })
    const { handle } = await healthy.sandbox.faults.put('service-role', healthy.target)
    expect(await call()).toBe(403)
    await healthy.sandbox.faults.undo(handle)
    expect(await call()).toBe(200)
  })

  test('is shown by the role and by the group', async () => {
    expect(roleGrant).toMatchObject({
      grantMechanism: 'ADMINISTRATOR_TO_GROUP',
      grantee: { type: 'Group', value: groupId },
    })
    const { attributeValue } = roleGrant.entitlement as { attributeValue: string }
    const { body: role } = await desk.admin('GET', `AppRoles/${attributeValue}?attributes=members`)
    expect(role.members).toMatchObject([{ type: 'Group', value: groupId, display: 'Callers' }])
    const { body: group } = await desk.admin('GET', `Groups/${groupId}?attributes=${extension}:appRoles`)
    expect(group[extension]).toMatchObject({ appRoles: [{ value: attributeValue }] })
  })
})
