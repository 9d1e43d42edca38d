import { beforeAll, describe, expect, test } from 'vitest'
import { askToken, callService, grantRole, type Healthy, healthySetup } from '../healthy-fixture'
import { asBasic, cause, clientToken, control, outcome, send, tokenOf } from './service-fixture'

const flows = '/ic/api/integration/v1/flows/rest'
const echo = `${flows}/ECHO/1.0/echo`
const api = '/ic/api/integration/v1'

let healthy: Healthy
let token: string
beforeAll(async () => {
  healthy = await healthySetup('oic')
  token = await tokenOf(healthy)
})

/** The healthy user gets one role more on the instance. */
const give = (role: string) => grantRole(healthy, healthy.service.appId, role, { type: 'User', value: healthy.userId })

describe('a trigger', () => {
  test('echoes what it is sent', async () => {
    const answer = await callService(healthy, token, `${echo}?a=1`)
    expect(await answer.json()).toEqual({ echo: { method: 'GET', query: { a: '1' }, body: '' } })
  })

  test.each<[string, string, number, string | undefined]>([
    ['OAuth only', echo, 200, undefined],
    ['OAuth or Basic', `${flows}/ORDERS/1.0/orders`, 200, undefined],
    ['Basic only', `${flows}/LEGACY/1.0/status`, 401, 'trigger-policy'],
    ['in a project', '/ic/api/integration/v2/flows/rest/project/RETAIL/ECHO/1.0/echo', 200, undefined],
    ['by its whole version', `${flows}/ECHO/01.00.0000/echo`, 200, undefined],
    ['of a deactivated integration', `${flows}/STOCK/1.0/stock`, 404, 'integration-active'],
    ['of no integration', `${flows}/OTHER/1.0/x`, 404, 'integration-active'],
    [
      'of a project that is none',
      '/ic/api/integration/v2/flows/rest/project/OTHER/ECHO/1.0/echo',
      404,
      'integration-active',
    ],
    ['by another path', `${flows}/ECHO/1.0/other`, 404, 'integration-active'],
  ])('%s answers a perfect token so', async (_, path, status, gate) => {
    expect(await outcome(healthy, token, path)).toEqual([status, gate])
  })

  test.each<[string, string, string | undefined, number, string | undefined]>([
    ['OAuth only', echo, undefined, 401, 'trigger-policy'],
    ['OAuth or Basic', `${flows}/ORDERS/1.0/orders`, undefined, 200, undefined],
    ['Basic only', `${flows}/LEGACY/1.0/status`, undefined, 200, undefined],
    ['Basic only, with a wrong password', `${flows}/LEGACY/1.0/status`, 'wrong', 401, 'user-password'],
  ])('that takes %s answers a user’s password so', async (_, path, password, status, gate) => {
    const before = healthy.sandbox.refusals().length
    expect((await send(healthy, path, { headers: asBasic(healthy, password) })).status).toBe(status)
    expect(
      healthy.sandbox
        .refusals()
        .slice(before)
        .map((refusal) => refusal.gate),
    ).toEqual(gate ? [gate] : [])
  })

  test('tells by its challenge what it takes', async () => {
    const challenge = async (path: string) => (await send(healthy, path)).headers.get('www-authenticate')
    expect(await challenge(echo)).toBe('Bearer')
    expect(await challenge(`${flows}/LEGACY/1.0/status`)).toBe('Basic')
  })

  test('tells the same to a person who lacks the role', async () => {
    const other = healthy.domain.users.find(({ userName }) => userName.startsWith('dev.patel'))
    const authorization = `Basic ${btoa(`${other?.userName}:${other?.password}`)}`
    const answer = await send(healthy, `${flows}/LEGACY/1.0/status`, { headers: { authorization } })
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([403, 'Basic'])
  })

  test('wants the role of a client on its application', async () => {
    const own = await clientToken(healthy)
    expect(await outcome(healthy, own)).toEqual([403, 'service-role'])
    await grantRole(healthy, healthy.service.appId, 'ServiceInvoker', { type: 'App', value: healthy.client.id })
    expect(await outcome(healthy, own)).toEqual([200, undefined])
  })

  test('takes another policy when somebody changes its connection', async () => {
    const change = (policies: string[]) =>
      control(healthy, 'PUT', `connections/us/${healthy.service.name}/REST_OAUTH`, { policies })
    expect((await change(['BASIC_AUTH'])).status).toBe(200)
    expect(await outcome(healthy, token)).toEqual([401, 'trigger-policy'])
    expect((await change(['JWT_VALIDATION'])).status).toBe(200)
    expect(await outcome(healthy, token)).toEqual([501, undefined])
    expect((await change(['NONE'])).text).toContain('are among OAUTH2.0_TOKEN_VALIDATION')
    await change(['OAUTH2.0_TOKEN_VALIDATION'])
    expect(await outcome(healthy, token)).toEqual([200, undefined])
  })
})

/** Cumulative: each row is tried after the roles of those above it were given. */
describe('the developer API', () => {
  let world: Healthy
  beforeAll(async () => {
    world = await healthySetup('oic')
  })

  test.each<[string | undefined, string, string, number]>([
    [undefined, 'GET', 'integrations', 403],
    [undefined, 'GET', 'connections', 403],
    ['ServiceMonitor', 'GET', 'integrations', 403],
    ['ServiceViewer', 'GET', 'integrations', 200],
    [undefined, 'GET', 'connections', 200],
    [undefined, 'GET', 'lookups', 200],
    ['ServiceUser', 'GET', 'integrations/ECHO%7C01.00.0000', 200],
    [undefined, 'POST', 'lookups', 403],
    [undefined, 'GET', 'environment/corsdomains', 403],
    ['ServiceDeveloper', 'POST', 'lookups', 400],
    [undefined, 'GET', 'integrations/OTHER%7C01.00.0000', 404],
    [undefined, 'GET', 'environment/corsdomains', 403],
    ['ServiceAdministrator', 'GET', 'environment/corsdomains', 200],
    [undefined, 'GET', 'packages', 501],
  ])('with %s too: %s %s is %i', async (role, method, path, status) => {
    if (role) await grantRole(world, world.service.appId, role, { type: 'User', value: world.userId })
    const [seen, gate] = await outcome(world, await tokenOf(world), `${api}/${path}`, method)
    expect([seen, gate]).toEqual([status, status === 403 ? 'developer-role' : undefined])
  })

  test('is all that its own scope opens', async () => {
    const scope = healthy.service.scopes.find((fqs) => fqs.endsWith('/ic/api/')) ?? ''
    await healthy.admin('PATCH', `Apps/${healthy.client.id}`, {
      Operations: [{ op: 'add', path: 'allowedScopes', value: [{ fqs: scope }] }],
    })
    const { body } = await askToken(healthy, { form: { scope } })
    const narrow = body.access_token ?? ''
    await give('ServiceUser')
    expect(await outcome(healthy, narrow, `${api}/integrations`)).toEqual([200, undefined])
    expect(await outcome(healthy, narrow, echo)).toEqual([401, 'token-scope'])
  })

  test('keeps a lookup that was made, once', async () => {
    await give('ServiceDeveloper')
    const headers = { authorization: `Bearer ${token}` }
    const body = JSON.stringify({
      name: 'Countries',
      columns: ['code', 'name'],
      rows: [{ rowData: ['CH', 'Switzerland'] }],
    })
    expect((await send(healthy, `${api}/lookups`, { method: 'POST', headers, body })).status).toBe(200)
    expect((await send(healthy, `${api}/lookups`, { method: 'POST', headers, body })).status).toBe(409)
    const list = await (await send(healthy, `${api}/lookups`, { headers })).json()
    expect(list).toMatchObject({ totalResults: 1, items: [{ name: 'Countries', rowCount: 1 }] })
  })

  test('deactivates an integration, whose trigger then is not there', async () => {
    await give('ServiceDeveloper')
    const headers = { authorization: `Bearer ${token}`, 'x-http-method-override': 'PATCH' }
    const set = (status: string) =>
      send(healthy, `${api}/integrations/ORDERS%7C01.00.0000`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ status }),
      })
    expect(await (await set('CONFIGURED')).json()).toMatchObject({ id: 'ORDERS|01.00.0000', status: 'CONFIGURED' })
    expect(await outcome(healthy, token, `${flows}/ORDERS/1.0/orders`)).toEqual([404, 'integration-active'])
    await set('ACTIVATED')
    expect(await outcome(healthy, token, `${flows}/ORDERS/1.0/orders`)).toEqual([200, undefined])
    expect((await set('BROKEN')).status).toBe(400)
  })
})

describe('the design host', () => {
  const list = `${api}/integrations`
  const host = () => `${healthy.domain.url}/design.integration.us-ashburn-1.ocp.oraclecloud.com`
  const ask = (url: string, headers: Record<string, string> = {}) =>
    healthy.sandbox.fetch(new Request(url, { headers, redirect: 'manual' }))

  test('is where the instance sends developer calls when told to, and nothing else', async () => {
    await give('ServiceUser')
    expect(
      (await control(healthy, 'PUT', `instances/us/${healthy.service.name}`, { redirectsToDesign: true })).status,
    ).toBe(200)
    const moved = await send(healthy, `${list}?limit=1`, { headers: { authorization: `Bearer ${token}` } })
    expect(moved.status).toBe(307)
    const location = moved.headers.get('location') ?? ''
    expect(location).toBe(`${host()}${list}?limit=1&integrationInstance=${healthy.service.name}`)
    expect((await ask(location, { authorization: `Bearer ${token}` })).status).toBe(200)
    expect(await outcome(healthy, token, echo)).toEqual([200, undefined])
    await control(healthy, 'PUT', `instances/us/${healthy.service.name}`, { redirectsToDesign: false })
  })

  test.each<[string, string, boolean, number, string | undefined]>([
    ['a call that lost its token on the way', `${list}?integrationInstance=oic-us`, false, 401, 'design-host'],
    ['a call that names no instance', list, true, 404, 'design-host'],
    ['a call that names another kind of instance', `${list}?integrationInstance=opa-us`, true, 404, 'design-host'],
    ['a trigger', `${echo}?integrationInstance=oic-us`, true, 501, undefined],
  ])('refuses %s', async (_, path, hasToken, status, gate) => {
    const before = healthy.sandbox.refusals().length
    const { status: seen } = await ask(`${host()}${path}`, hasToken ? { authorization: `Bearer ${token}` } : {})
    expect(seen).toBe(status)
    expect(healthy.sandbox.refusals().length > before ? cause(healthy) : undefined).toBe(gate)
  })
})
