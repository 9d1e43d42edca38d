import { describe, expect, test } from 'vitest'
import { Answer } from '../../http/answers'
import { reply, textOf } from '../../http/reply'
import { notFound } from '../scim-error'
import { type BulkOperation, readBulkRequest } from './bulk-request'
import { runBulk } from './run-bulk'

const request = (Operations: object[], more: object = {}) => JSON.stringify({ Operations, ...more })
const user = (name: string, bulkId?: string) => ({ method: 'POST', path: '/Users', bulkId, data: { userName: name } })

/** Makes the ids `1`, `2`, …; there is no `/admin/v1/Users/none`. */
async function run(text: string) {
  const sent: BulkOperation[] = []
  const { body } = await runBulk(readBulkRequest(text), async (operation) => {
    sent.push(operation)
    if (operation.path.endsWith('/none')) throw notFound('User', 'none')
    if (operation.method === 'DELETE') return reply(204)
    const id = String(sent.length)
    return reply(201, JSON.stringify({ id, meta: { location: `there/${id}` } }), { etag: `v${id}` })
  })
  return { sent, answer: JSON.parse(textOf(body)) as { schemas: string[]; Operations: Record<string, unknown>[] } }
}

test('operations are answered one by one', async () => {
  const { sent, answer } = await run(
    request([
      user('a', 'x'),
      { method: 'delete', path: 'Users/1' },
      { method: 'DELETE', path: '/admin/v1/Users/none' },
    ]),
  )
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /admin/v1/Users',
    'DELETE /admin/v1/Users/1',
    'DELETE /admin/v1/Users/none',
  ])
  expect(answer).toMatchObject({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkResponse'],
    Operations: [
      { method: 'POST', bulkId: 'x', version: 'v1', location: 'there/1', status: '201', response: { id: '1' } },
      { method: 'DELETE', status: '204' },
      { method: 'DELETE', status: '404', response: { status: '404' } },
    ],
  })
})

describe('bulkId', () => {
  const group = { method: 'POST', path: '/Groups', data: { members: [{ value: 'bulkId:x', type: 'User' }] } }

  test('stands for the id of what was created, in data and path', async () => {
    const patch = { method: 'PATCH', path: '/Users/bulkId:x', data: { Operations: [] } }
    const { sent } = await run(request([user('a', 'x'), group, patch]))
    expect(sent[1]?.data).toEqual({ members: [{ value: '1', type: 'User' }] })
    expect(sent[2]?.path).toBe('/admin/v1/Users/1')
  })

  test('may come before its own operation, and the answer keeps the order of the request', async () => {
    const { sent, answer } = await run(request([group, user('a', 'x')]))
    expect(sent.map(({ path }) => path)).toEqual(['/admin/v1/Users', '/admin/v1/Groups'])
    expect(sent[1]?.data).toEqual({ members: [{ value: '1', type: 'User' }] })
    expect(answer.Operations.map(({ bulkId }) => bulkId)).toEqual([undefined, 'x'])
  })

  test.each<[string, object[]]>([
    ['nobody has', [group]],
    ['failed', [{ method: 'PUT', path: '/Users/none', bulkId: 'x' }, group]],
    [
      'waits for the one that needs it',
      [
        { ...group, bulkId: 'y' },
        { ...user('a', 'x'), data: { manager: 'bulkId:y' } },
      ],
    ],
  ])('that %s is 409', async (_, operations) => {
    const { sent, answer } = await run(request(operations))
    expect(answer.Operations.filter(({ status }) => status === '409').length).toBeGreaterThan(0)
    expect(sent.some(({ path }) => path === '/admin/v1/Groups')).toBe(false)
  })
})

test('failOnErrors stops after so many failures', async () => {
  const bad = { method: 'DELETE', path: '/Users/none' }
  const statuses = async (failOnErrors: number) =>
    (await run(request([bad, user('a'), bad, user('b')], { failOnErrors }))).answer.Operations.map(
      ({ status }) => status,
    )
  expect(await statuses(1)).toEqual(['404'])
  expect(await statuses(2)).toEqual(['404', '201', '404'])
  expect(await statuses(0)).toEqual(['404', '201', '404', '201'])
})

test.each<[string, string, number]>([
  ['51 operations', request(Array(51).fill(user('a'))), 413],
  ['more than a megabyte', request([{ ...user('a'), data: 'x'.repeat(1_048_576) }]), 413],
  ['no JSON', '{', 400],
  ['no operations', '{}', 400],
  ['a GET', request([{ method: 'GET', path: '/Users' }]), 400],
  ['one bulkId twice', request([user('a', 'x'), user('b', 'x')]), 400],
])('%s is refused as a whole', (_, text, status) => {
  expect(statusThrown(() => readBulkRequest(text))).toBe(status)
})

test('fifty operations are taken', () => {
  expect(readBulkRequest(request(Array(50).fill(user('a')))).operations).toHaveLength(50)
})

function statusThrown(work: () => unknown): number | undefined {
  try {
    work()
    return undefined
  } catch (thrown) {
    if (thrown instanceof Answer) return thrown.reply.status
    throw thrown
  }
}
