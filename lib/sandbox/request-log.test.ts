import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { adminCall, askToken, callService, type Healthy, healthySetup } from './healthy-fixture'
import type { LoggedRequest } from './sandbox-types'
import { createRing } from './world/ring'

let healthy: Healthy
let already: number
beforeAll(async () => {
  healthy = await healthySetup('opa')
})
beforeEach(() => {
  already = healthy.sandbox.requests().at(-1)?.seq ?? 0
})
const logged = (): LoggedRequest => {
  const [entry, ...more] = healthy.sandbox.requests(already)
  expect(more).toEqual([])
  if (!entry) throw new Error('nothing was logged')
  return entry
}

describe('a line of the log', () => {
  test('names the client of a token request and nothing secret', async () => {
    const { body } = await askToken(healthy)
    const entry = logged()
    expect(entry).toEqual({
      seq: already + 1,
      at: expect.stringMatching(/^20.*Z$/),
      domain: 'us',
      method: 'POST',
      path: '/us/oauth2/v1/token',
      status: 200,
      milliseconds: expect.any(Number),
      caller: healthy.client.clientId,
    })
    expect(JSON.stringify(entry)).not.toContain(body.access_token)
  })

  test('links the private cause of a refusal', async () => {
    await askToken(healthy, { basic: [healthy.client.clientId, 'wrong'] })
    const { caller, cause, status } = logged()
    expect([caller, status]).toEqual([healthy.client.clientId, 401])
    expect(cause).toEqual(healthy.sandbox.refusals().at(-1))
    expect(cause?.gate).toBe('client-secret')
  })

  test('names the user who calls a service', async () => {
    const { body } = await askToken(healthy)
    already += 1
    await callService(healthy, body.access_token ?? '')
    expect(logged()).toMatchObject({ caller: healthy.userName, status: 200, path: '/us/opa-us/process/api/v1/tasks' })
  })

  test('names who calls the admin API', async () => {
    await healthy.admin('GET', 'Apps?filter=displayName+eq+"secret search"')
    expect(logged()).toMatchObject({ caller: healthy.domain.admin.clientId, path: '/us/admin/v1/Apps' })
  })
})

describe('a refusal of the admin API has a cause', () => {
  test.each<[number, string, string, unknown, RegExp]>([
    [400, 'POST', 'Apps', { schemas: [] }, /^Missing required attribute/],
    [404, 'GET', 'Apps/none', undefined, /^App with ID none does not exist\.$/],
    [
      409,
      'POST',
      'Apps',
      { schemas: [], displayName: 'Northwind caller', basedOnTemplate: { value: 'CustomWebAppTemplateId' } },
      /already taken/,
    ],
    [501, 'GET', 'Nowhere', undefined, /does not imitate GET \/admin\/v1\/Nowhere/],
  ])('%i %s %s', async (status, method, path, body, detail) => {
    const refusals = healthy.sandbox.refusals().length
    expect((await healthy.admin(method, path, body)).status).toBe(status)
    expect(logged().cause).toMatchObject({ status, method, domain: 'us', detail: expect.stringMatching(detail) })
    // Nobody's call to a service was stopped.
    expect(healthy.sandbox.refusals()).toHaveLength(refusals)
  })

  test('a foreign token', async () => {
    await adminCall(healthy.sandbox, healthy.domain, 'nonsense', 'GET', 'Apps')
    expect(logged().cause).toMatchObject({ gate: 'caller-accepted', detail: 'the token has 1 parts, not 3.' })
  })
})

test('the numbers go on after a number', async () => {
  await askToken(healthy)
  await askToken(healthy)
  const [first, second] = healthy.sandbox.requests(already)
  expect([first?.seq, second?.seq]).toEqual([already + 1, already + 2])
  expect(healthy.sandbox.requests(already + 1)).toEqual([second])
})

test('the newest are kept, oldest first', () => {
  const ring = createRing<{ seq: number }>(3)
  for (let seq = 1; seq <= 8; seq += 1) ring.add({ seq })
  expect(ring.after(0)).toEqual([{ seq: 6 }, { seq: 7 }, { seq: 8 }])
  expect(ring.after(7)).toEqual([{ seq: 8 }])
})
