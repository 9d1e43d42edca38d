import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../../create-sandbox'
import { type Hands, takeHands } from '../../healthy-fixture'
import { type Desk, deskOf, filtered } from '../admin-fixture'
import { type Client, clientWith } from '../client-fixture'
import { makeApiKey, registerKey, signedRequest } from '../signature/signature-fixture'

const schemas = ['urn:ietf:params:scim:api:messages:2.0:BulkRequest']
const groupSchemas = ['urn:ietf:params:scim:schemas:core:2.0:Group']
let desk: Desk<Hands>
let manager: Client
beforeAll(async () => {
  desk = await deskOf(await takeHands(await createSandbox(), 'us'))
  manager = await clientWith(desk.healthy, 'Manages users', 'User Manager')
})

const newUser = (userName: string) => ({
  method: 'POST',
  path: '/Users',
  bulkId: userName,
  data: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName,
    name: { familyName: userName },
    emails: [{ value: `${userName}@northwind.example`, type: 'work', primary: true }],
  },
})
const newGroup = (displayName: string, member: string) => ({
  method: 'POST',
  path: '/Groups',
  data: { schemas: groupSchemas, displayName, members: [{ value: `bulkId:${member}`, type: 'User' }] },
})
const statuses = ({ body }: { body: Record<string, unknown> }) =>
  (body.Operations as { status: string }[]).map(({ status }) => status)

describe('Bulk', () => {
  test('creates people and their group in one request', async () => {
    const answer = await desk.admin('POST', 'Bulk', {
      schemas,
      Operations: [newUser('one'), newUser('two'), newGroup('Both', 'two')],
    })
    expect(statuses(answer)).toEqual(['201', '201', '201'])
    const [two] = (await desk.list(filtered('Users', 'userName eq "two"'))).Resources
    expect((await desk.list(filtered('Groups', `members.value eq "${two?.id}"`))).Resources).toMatchObject([
      { displayName: 'Both' },
    ])
  })

  test('judges each operation by the caller’s roles', async () => {
    const answer = await manager.call('POST', 'Bulk', {
      schemas,
      Operations: [newUser('three'), newGroup('Refused', 'three')],
    })
    expect([answer.status, statuses(answer)]).toEqual([200, ['201', '401']])
  })

  test('does what else a single request does: versions, 404, 501', async () => {
    const [user] = (await desk.list(filtered('Users', 'userName eq "one"'))).Resources as {
      id: string
      meta: { version: string }
    }[]
    const patch = (version: string) => ({
      method: 'PATCH',
      path: `/Users/${user?.id}`,
      version,
      data: { Operations: [{ op: 'replace', path: 'title', value: 'Clerk' }] },
    })
    const answer = await desk.admin('POST', 'Bulk', {
      schemas,
      Operations: [
        patch('other'),
        patch(user?.meta.version ?? ''),
        { method: 'DELETE', path: '/Users/nobody' },
        { method: 'POST', path: '/AuditEvents', data: {} },
        { method: 'POST', path: '/Bulk', data: { Operations: [] } },
      ],
    })
    expect(statuses(answer)).toEqual(['412', '200', '404', '501', '501'])
  })

  test('is for whoever has a token, and refused whole when it is too long', async () => {
    expect(
      (await desk.problem('POST', 'Bulk', { schemas, Operations: Array(51).fill(newUser('x')) })).slice(0, 2),
    ).toEqual([413, 'emulator.error.bulkTooLarge'])
    const stranger = await desk.healthy.sandbox.fetch(
      new Request(`${desk.healthy.domain.url}/admin/v1/Bulk`, { method: 'POST', body: '{"Operations":[]}' }),
    )
    expect(stranger.status).toBe(401)
  })

  test('works signed: one signature covers all operations', async () => {
    const keys = makeApiKey()
    const profile = await registerKey(desk.healthy, 'grace.lee@northwind.example', keys.publicKey)
    const body = JSON.stringify({ schemas, Operations: [newUser('four')] })
    const url = `${desk.healthy.domain.url}/admin/v1/Bulk`
    const answer = await desk.healthy.sandbox.fetch(
      signedRequest(profile, keys.privateKey, url, { method: 'POST', body }),
    )
    expect(await answer.json()).toMatchObject({ Operations: [{ status: '201', bulkId: 'four' }] })
  })
})
