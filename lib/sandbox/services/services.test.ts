import { beforeAll, describe, expect, test } from 'vitest'
import { askToken, callService, grantRole, type Healthy, healthySetup, signAssertion } from '../healthy-fixture'

const tokenOf = async (healthy: Healthy, change: Parameters<typeof askToken>[1] = {}) =>
  (await askToken(healthy, change)).body.access_token ?? ''

const cause = ({ sandbox }: Healthy) => sandbox.refusals().at(-1)?.gate

const tampered = (token: string) => {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'grace.lee@northwind.example' })).toString('base64url')
  return `${header}.${forged}.${signature}`
}

describe.each(['opa', 'oic'] as const)('%s', (kind) => {
  let healthy: Healthy
  beforeAll(async () => {
    healthy = await healthySetup(kind)
  })

  test.each<[string, (token: string) => string]>([
    ['nothing', () => ''],
    ['half a token', (token) => token.slice(0, token.length / 2)],
    ['a forged subject', tampered],
    ['a header that asks for no signature', (token) => token.replace(/^[^.]+/, 'eyJhbGciOiJub25lIn0')],
  ])('%s is 401 with a challenge and no word of why', async (_, change) => {
    const answer = await callService(healthy, change(await tokenOf(healthy)))
    expect([answer.status, answer.headers.get('www-authenticate'), await answer.text()]).toEqual([401, 'Bearer', ''])
    expect(answer.headers.get('date')).toMatch(/GMT$/)
    expect(cause(healthy)).toBe('token-genuine')
  })

  test('a deactivated user’s token opens nothing any more', async () => {
    const token = await tokenOf(healthy)
    await healthy.admin('PUT', `UserStatusChanger/${healthy.userId}`, { active: false })
    expect((await callService(healthy, token)).status).toBe(401)
    await healthy.admin('PUT', `UserStatusChanger/${healthy.userId}`, { active: true })
    expect((await callService(healthy, token)).status).toBe(200)
  })

  test('what it does not play is told, to those who may call', async () => {
    const token = await tokenOf(healthy)
    const path = kind === 'opa' ? '/process/api/v1/users' : '/ic/api/integration/v1/connections'
    expect((await callService(healthy, token, path)).status).toBe(501)
    expect((await callService(healthy, 'x', path)).status).toBe(401)
  })
})

test('a token ends by the clock of the service', async () => {
  let now = Date.now()
  const healthy = await healthySetup('opa', { world: { now: () => now } })
  const token = await tokenOf(healthy)
  now += 3599_000
  expect((await callService(healthy, token)).status).toBe(200)
  now += 1000
  expect((await callService(healthy, token)).status).toBe(401)
  expect(cause(healthy)).toBe('token-unexpired')
})

describe('Process Automation', () => {
  let healthy: Healthy
  beforeAll(async () => {
    healthy = await healthySetup('opa')
  })
  const page = '/process/workspace/'
  const start = (token: string) => callService(healthy, token, '/process/api/v1/instances', 'POST')
  const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    healthy.sandbox.fetch(
      new Request(`${healthy.service.url}${page}`, { method: 'POST', body: new URLSearchParams(form), headers }),
    )

  test('tasks are for every user, starting for those with the Use permission', async () => {
    const token = await tokenOf(healthy)
    expect((await start(token)).status).toBe(201)
    expect((await post({ to: `user:${healthy.userId}`, use: 'take' })).status).toBe(303)
    expect((await start(token)).status).toBe(403)
    expect(cause(healthy)).toBe('process-permission')
    expect((await callService(healthy, token)).status).toBe(200)
    await post({ to: `user:${healthy.userId}`, use: 'give' })
    expect((await start(token)).status).toBe(201)
  })

  test('a client is refused until it is an external application', async () => {
    const assertion = () => signAssertion(healthy, { claims: { sub: healthy.client.clientId } })
    const token = await tokenOf(healthy, { assertion: await assertion() })
    expect((await callService(healthy, token)).status).toBe(403)
    expect(cause(healthy)).toBe('principal-user')
    await post({ to: `app:${healthy.client.id}`, use: 'give' })
    expect((await callService(healthy, token)).status).toBe(200)
    expect((await start(token)).status).toBe(201)
  })

  test('the page has no script and takes no change from another site', async () => {
    const answer = await callService(healthy, '', page)
    const html = await answer.text()
    expect(html).toContain('Give Use')
    expect(html).toContain('maria.ops@northwind.example')
    expect(html).not.toContain('<script')
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
    const to = `user:${healthy.userId}`
    expect((await post({ to, use: 'give' }, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post({ to: 'user:nobody', use: 'give' })).status).toBe(400)
  })

  test('a name that looks like markup is shown as text', async () => {
    await healthy.admin('PATCH', `Apps/${healthy.client.id}`, {
      Operations: [{ op: 'replace', path: 'displayName', value: '<b onclick="x">' }],
    })
    const html = await (await callService(healthy, '', page)).text()
    expect(html).not.toContain('<b onclick')
    expect(html).toContain('&#60;b onclick=&#34;x&#34;&#62;')
  })
})

describe('Integration', () => {
  let healthy: Healthy
  beforeAll(async () => {
    healthy = await healthySetup('oic')
  })
  const integrations = '/ic/api/integration/v1/integrations'

  test('the trigger echoes what it is sent', async () => {
    const path = '/ic/api/integration/v1/flows/rest/ECHO/1.0/echo?a=1'
    const answer = await callService(healthy, await tokenOf(healthy), path)
    expect(await answer.json()).toEqual({ echo: { method: 'GET', query: { a: '1' }, body: '' } })
  })

  test('an integration that is not there is 404, for those who may run', async () => {
    const path = '/ic/api/integration/v1/flows/rest/OTHER/1.0/x'
    expect((await callService(healthy, await tokenOf(healthy), path)).status).toBe(404)
  })

  test('ServiceInvoker runs integrations and sees no list of them', async () => {
    const token = await tokenOf(healthy)
    expect((await callService(healthy, token, integrations)).status).toBe(403)
    expect(cause(healthy)).toBe('service-role')
    await grantRole(healthy, healthy.service.appId, 'ServiceViewer', { type: 'User', value: healthy.userId })
    expect((await callService(healthy, token, integrations)).status).toBe(200)
  })

  test('a client token needs the role on the application', async () => {
    const { clientId, secret } = healthy.client
    const form = { grant_type: 'client_credentials', scope: healthy.scope }
    const answer = await healthy.token(form, [clientId, secret])
    const { access_token } = (await answer.json()) as { access_token: string }
    expect((await callService(healthy, access_token)).status).toBe(403)
    await grantRole(healthy, healthy.service.appId, 'ServiceInvoker', { type: 'App', value: healthy.client.id })
    expect((await callService(healthy, access_token)).status).toBe(200)
  })
})
