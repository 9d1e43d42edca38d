import { beforeAll, expect, test } from 'vitest'
import { type Healthy, healthySetup } from '../healthy-fixture'
import { asBasic, clientToken, outcome, press, send, tokenOf } from './service-fixture'

const page = '/fscmUI/faces/FuseWelcome'
const list = '/fscmRestApi/resources/11.13.18.05/businessUnitsLOV'

let healthy: Healthy
let token: string
beforeAll(async () => {
  healthy = await healthySetup('fusion', { name: 'emea' })
  token = await tokenOf(healthy)
})

test('a user with a role lists business units', async () => {
  expect(healthy.scope).toMatch(/^urn:opc:resource:fa:instanceid=\d+urn:opc:resource:consumer::all$/)
  const answer = await send(healthy, list, { headers: { authorization: `Bearer ${token}` } })
  expect(await answer.json()).toMatchObject({ count: 1, items: [{ BusinessUnitName: 'Northwind Business Unit' }] })
  expect(await outcome(healthy, token, '/fscmRestApi/resources/latest/invoices')).toEqual([501, undefined])
})

test.each<[string, number, string | undefined]>([
  ['none', 401, 'fusion-user'],
  ['user', 403, 'fusion-role'],
  ['role', 200, undefined],
])('a user whose account in Fusion is "%s" gets %i', async (account, status, gate) => {
  expect((await press(healthy, page, healthy.userName, account)).status).toBe(303)
  expect(await outcome(healthy, token)).toEqual([status, gate])
})

test('a client needs an account named like its client id', async () => {
  const own = await clientToken(healthy)
  expect(await outcome(healthy, own)).toEqual([401, 'fusion-user'])
  await press(healthy, page, healthy.client.clientId, 'user')
  expect(await outcome(healthy, own)).toEqual([403, 'fusion-role'])
  await press(healthy, page, healthy.client.clientId, 'role')
  expect(await outcome(healthy, own)).toEqual([200, undefined])
})

test.each<[string, () => Record<string, string>, number]>([
  ['nothing', () => ({}), 401],
  ['a broken token', () => ({ authorization: 'Bearer x.y.z' }), 401],
  ['a wrong password', () => asBasic(healthy, 'wrong'), 401],
  ['the right password', () => asBasic(healthy), 200],
])('%s is answered with the same challenge, if refused', async (_, headers, status) => {
  const answer = await send(healthy, list, { headers: headers() })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Basic realm="owsm"' : null)
})

test('the page shows people and clients, and knows nobody else', async () => {
  const html = await (await send(healthy, page)).text()
  expect(html).toContain(healthy.userName)
  expect(html).toContain(healthy.client.clientId)
  expect((await press(healthy, page, 'nobody@example', 'role')).status).toBe(400)
  expect((await press(healthy, page, healthy.userName, 'toString')).status).toBe(400)
})
