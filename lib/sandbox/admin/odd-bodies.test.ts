import { beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from './admin-fixture'
import { clientWith } from './client-fixture'

let desk: Desk
let appId: string
let call: (path: string, body: unknown) => Promise<{ status: number }>
beforeAll(async () => {
  desk = await openDesk()
  appId = desk.healthy.client.id
  const asserter = await clientWith(desk.healthy, 'Asserter', 'Authenticator Client')
  call = (path, body) => (path === 'Asserter' ? asserter.call : desk.admin)('POST', path, body)
})

/** JSON knows no such thing, but a program that turns it into a text calls this member. */
const textless = { toString: 1, valueOf: 1 }
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

test.each<[string, string, unknown]>([
  ['attributes', 'Apps/.search', { attributes: [textless] }],
  ['attributeSets', 'Apps/.search', { attributeSets: [textless] }],
  ['count', 'Apps/.search', { count: textless }],
  ['startIndex', 'MyApps/.search', { startIndex: textless }],
  ['mappingAttribute', 'Asserter', { mappingAttribute: textless, mappingAttributeValue: 'x' }],
])('an object where %s should be a text or a number is no mistake of the sandbox', async (_, path, body) => {
  expect((await call(path, body)).status).toBeLessThan(500)
})

test.each<[string, string, () => string, string]>([
  ['Bulk', 'POST', () => 'Bulk', '{"Operations":[{"method":"POST","path":"/Apps","data":DEEP}]}'],
  ['a PATCH', 'PATCH', () => `Apps/${appId}`, '{"Operations":[{"op":"remove","path":"allowedGrants","value":DEEP}]}'],
])('a body that is nested without end is refused by %s', async (_, method, path, body) => {
  const answer = await desk.send(
    method,
    path(),
    {},
    body.replace('DEEP', `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  )
  expect([answer.status, (await answer.json()).detail]).toEqual([400, 'The body is nested deeper than 50 levels.'])
})

test('a body nested as deep as people do is taken', async () => {
  const operations = [{ op: 'add', path: 'x', value: nested(15) }]
  expect((await desk.admin('PATCH', `Apps/${appId}`, { Operations: operations })).status).toBe(200)
})
test.each(['GET', 'PATCH', 'DELETE'])('%s below a single resource is not that of the resource', async (method) => {
  const body = method === 'PATCH' ? { Operations: [] } : undefined
  const answer = await desk.send(method, `Apps/${appId}/anything`, {}, body)
  expect(answer.status).toBe(501)
  expect(await answer.json()).toMatchObject({
    detail: expect.stringContaining(`${method} /admin/v1/Apps/{id}/anything`),
  })
})
test('names with thousands of brackets are read in no time', async () => {
  const started = performance.now()
  const attributes = [`${'['.repeat(100_000)}\n`]
  expect((await desk.send('POST', 'MyApps/.search', {}, { attributes })).status).toBe(200)
  expect(performance.now() - started).toBeLessThan(1000)
})
