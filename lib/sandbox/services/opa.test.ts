import { beforeAll, describe, expect, test } from 'vitest'
import { callService, decodeClaims, grantRole, type Healthy, healthySetup, signAssertion } from '../healthy-fixture'
import { cause, clientToken, outcome, press, send, tokenOf } from './service-fixture'

const page = '/process/workspace/'
const instances = '/process/api/v1/instances'
const design = '/decision/api/v1/decision-models/Orders/versions/1.0/latest/definition/decisions/ApprovalLimit'
const service =
  '/decision/api/v1/decision-models/Orders/versions/1.0/active/definition/decision-services/ApprovalService'
const activate = '/process/api/v1/applications/Orders/versions/1.0/activate'

/** Before 26.01 in `us`, after it in `emea`: the same rules, another application and audience. */
describe.each(['us', 'emea'] as const)('Process Automation in %s', (name) => {
  let healthy: Healthy
  let token: string
  beforeAll(async () => {
    healthy = await healthySetup('opa', { name })
    token = await tokenOf(healthy)
  })
  const asUser = (permission: string) => press(healthy, page, `user:${healthy.userId}`, permission)
  const asApp = (permission: string) => press(healthy, page, `app:${healthy.client.id}`, permission)

  test.each<[string, (number | string | undefined)[], (number | string | undefined)[]]>([
    ['NONE', [200, undefined], [403, 'process-permission']],
    ['INSPECT', [200, undefined], [403, 'process-permission']],
    ['READ', [200, undefined], [403, 'process-permission']],
    ['USE', [200, undefined], [201, undefined]],
    ['MANAGE', [200, undefined], [201, undefined]],
  ])('tasks are for every user; with %s starting is so', async (permission, tasks, start) => {
    expect((await asUser(permission)).status).toBe(303)
    expect(await outcome(healthy, token)).toEqual(tasks)
    expect(await outcome(healthy, token, instances, 'POST')).toEqual(start)
  })

  test('an open start event lets everybody start, a client too', async () => {
    await asUser('NONE')
    await asApp('NONE')
    const own = await clientToken(healthy)
    expect(await outcome(healthy, own, instances, 'POST')).toEqual([403, 'principal-user'])
    expect((await press(healthy, page, 'start', 'everyone')).status).toBe(303)
    expect(await outcome(healthy, token, instances, 'POST')).toEqual([201, undefined])
    expect(await outcome(healthy, own, instances, 'POST')).toEqual([201, undefined])
    expect(await outcome(healthy, own, instances)).toEqual([403, 'principal-user'])
    await press(healthy, page, 'start', 'roles')
    expect(await outcome(healthy, token, instances, 'POST')).toEqual([403, 'process-permission'])
  })

  test('an assertion about the client itself gives a token that is no user’s', async () => {
    await asApp('NONE')
    const assertion = await signAssertion(healthy, { claims: { sub: healthy.client.clientId } })
    expect(await outcome(healthy, await tokenOf(healthy, { assertion }))).toEqual([403, 'principal-user'])
  })

  test('an external application lists and starts, and reads one instance without changing it', async () => {
    await asApp('USE')
    const own = await clientToken(healthy)
    const started = await send(healthy, instances, { method: 'POST', headers: { authorization: `Bearer ${own}` } })
    const { id } = (await started.json()) as { id: string }
    expect(await outcome(healthy, own, instances)).toEqual([200, undefined])
    expect(await outcome(healthy, own, `${instances}/${id}`)).toEqual([200, undefined])
    expect(await outcome(healthy, own, `${instances}/${id}`, 'PUT')).toEqual([403, 'principal-user'])
    expect(await outcome(healthy, own, `${instances}/gone`)).toEqual([404, undefined])
    await asUser('INSPECT')
    expect(await outcome(healthy, token, `${instances}/${id}`)).toEqual([403, 'process-permission'])
    await asUser('READ')
    expect(await outcome(healthy, token, `${instances}/${id}`)).toEqual([200, undefined])
    expect(await outcome(healthy, token, `${instances}/${id}`, 'PUT')).toEqual([403, 'process-permission'])
    await asUser('MANAGE')
    expect(await outcome(healthy, token, `${instances}/${id}`, 'PUT')).toEqual([501, undefined])
  })

  test('who started an instance sees it without any permission', async () => {
    await asUser('USE')
    const headers = { authorization: `Bearer ${token}` }
    const { id } = await (await send(healthy, instances, { method: 'POST', headers })).json()
    await asUser('NONE')
    expect(await outcome(healthy, token, `${instances}/${id}`)).toEqual([200, undefined])
    const { items } = await (await send(healthy, instances, { headers })).json()
    expect(items).toContainEqual({ id, state: 'OPEN', startedBy: healthy.userName })
    expect(items.every(({ startedBy }: { startedBy: string }) => startedBy === healthy.userName)).toBe(true)
  })

  test('designers’ calls need ServiceDeveloper, others’ do not', async () => {
    expect(await outcome(healthy, token, service, 'POST')).toEqual([200, undefined])
    for (const [path, method] of [
      [design, 'GET'],
      [design, 'PUT'],
      [activate, 'PUT'],
    ] as const)
      expect(await outcome(healthy, token, path, method)).toEqual([403, 'service-role'])
    await grantRole(healthy, healthy.service.appId, 'ServiceDeveloper', { type: 'User', value: healthy.userId })
    expect(await outcome(healthy, token, design)).toEqual([200, undefined])
    expect(await outcome(healthy, token, design.replace('Orders', 'Other'))).toEqual([404, undefined])
    expect(await outcome(healthy, token, activate, 'PUT')).toEqual([501, undefined])
  })

  test('the page has no script and takes no change from another site, nor one it does not know', async () => {
    const answer = await send(healthy, page)
    const html = await answer.text()
    expect(html).toContain('Give Use')
    expect(html).toContain('maria.ops@northwind.example')
    expect(html).not.toContain('<script')
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
    const to = `user:${healthy.userId}`
    const foreign = { origin: 'https://evil.example' }
    expect((await press(healthy, page, to, 'USE', foreign)).status).toBe(403)
    for (const [whom, value] of [
      ['user:nobody', 'USE'],
      [to, 'EVERYTHING'],
      ['start', 'nobody'],
      ['group:1', 'USE'],
    ] as const)
      expect((await press(healthy, page, whom, value)).status).toBe(400)
  })
})

describe('an instance made before 26.01', () => {
  let healthy: Healthy
  beforeAll(async () => {
    healthy = await healthySetup('opa')
  })

  test('takes a token for decisions at decisions only', async () => {
    const scope = healthy.service.scopes.find((fqs) => fqs.endsWith('/decision')) ?? ''
    await healthy.admin('PATCH', `Apps/${healthy.client.id}`, {
      Operations: [{ op: 'add', path: 'allowedScopes', value: [{ fqs: scope }] }],
    })
    const narrow = await tokenOf(healthy, { form: { scope } })
    expect(await outcome(healthy, narrow, service, 'POST')).toEqual([200, undefined])
    expect(await outcome(healthy, narrow)).toEqual([401, 'token-scope'])
  })

  test('shows a name that looks like markup as text', async () => {
    await healthy.admin('PATCH', `Apps/${healthy.client.id}`, {
      Operations: [{ op: 'replace', path: 'displayName', value: '<b onclick="x">' }],
    })
    const html = await (await send(healthy, page)).text()
    expect(html).not.toContain('<b onclick')
    expect(html).toContain('&#60;b onclick=&#34;x&#34;&#62;')
  })
})

describe('an instance made after 26.01', () => {
  let healthy: Healthy
  beforeAll(async () => {
    healthy = await healthySetup('opa', { name: 'emea' })
  })
  const oic = () => healthy.domain.services.find(({ kind }) => kind === 'oic')

  test('has the application of the Oracle Integration that carries it, with its host as a secondary audience', async () => {
    const { service: described } = healthy
    expect(described).toMatchObject({ name: 'opa-emea', appId: oic()?.appId, url: `${healthy.domain.url}/opa-emea` })
    expect(described.audience).toMatch(/\.process\.oci\.oraclecloud\.com:443$/)
    expect(healthy.scope).toBe(oic()?.scopes[0])
    const { body } = await healthy.admin('GET', `Apps/${described.appId}`)
    expect(body).toMatchObject({
      displayName: 'oic-emea',
      protectableSecondaryAudiences: [{ value: described.audience }],
    })
    expect((body.scopes as { value: string }[]).map(({ value }) => value)).toEqual([
      'urn:opc:resource:consumer::all',
      '/ic/api/',
      '/process',
      '/decision',
    ])
  })

  test('takes the token of its carrier, which has both in aud', async () => {
    const token = await tokenOf(healthy)
    expect(decodeClaims(token).aud).toEqual([oic()?.audience, healthy.service.audience])
    expect(await outcome(healthy, token)).toEqual([200, undefined])
  })

  test('does not take the token of another Oracle Integration', async () => {
    const other = healthy.domain.services.find(({ name }) => name === 'oic-emea-test')
    const scope = other?.scopes[0] ?? ''
    await healthy.admin('PATCH', `Apps/${healthy.client.id}`, {
      Operations: [{ op: 'add', path: 'allowedScopes', value: [{ fqs: scope }] }],
    })
    expect(await outcome(healthy, await tokenOf(healthy, { form: { scope } }))).toEqual([401, 'token-audience'])
  })

  test.each(['/process', '/decision'])('a scope of its own host does not exist: %s', async (value) => {
    const answer = await healthy.token(
      { grant_type: 'client_credentials', scope: `${healthy.service.audience}${value}` },
      [healthy.client.clientId, healthy.client.secret],
    )
    expect(await answer.json()).toMatchObject({ error: 'invalid_scope' })
    expect(cause(healthy)).toBe('scope-exists')
  })

  test('keeps its clock and permissions apart from its carrier’s', async () => {
    const token = await tokenOf(healthy)
    const target = { ...healthy.target, scope: healthy.scope }
    await grantRole(healthy, healthy.service.appId, 'ServiceInvoker', { type: 'User', value: healthy.userId })
    const { handle } = await healthy.sandbox.faults.put('token-unexpired', target)
    expect(await outcome(healthy, token)).toEqual([200, undefined])
    const carrier = oic()
    if (!carrier) throw new Error('the seed lacks its Oracle Integration')
    expect(await outcome({ ...healthy, service: carrier }, token)).toEqual([401, 'token-unexpired'])
    await healthy.sandbox.faults.undo(handle)
    await expect(healthy.sandbox.faults.put('process-permission', target)).rejects.toThrow(
      'makes no sense for oic-emea',
    )
    const carried = { ...target, serviceKind: 'opa' as const }
    const late = await healthy.sandbox.faults.put('token-unexpired', carried)
    expect(await outcome(healthy, token)).toEqual([401, 'token-unexpired'])
    await healthy.sandbox.faults.undo(late.handle)
    const start = () => callService(healthy, token, '/process/api/v1/instances', 'POST')
    expect((await start()).status).toBe(201)
    await healthy.sandbox.faults.put('process-permission', carried)
    expect((await start()).status).toBe(403)
  })
})
