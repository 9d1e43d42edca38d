import { beforeEach, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import type { DisturbanceInput } from '../disturbance-types'
import { adminCall, basicHeader, takeHands } from '../healthy-fixture'
import { listenSandbox } from '../listen'
import type { Sandbox, SandboxDomain } from '../sandbox-types'

// On the minute.
const first = 1_795_000_020_000
let now = first - 1
let sandbox: Sandbox
let domain: SandboxDomain
let token: string

const discovery = () => sandbox.fetch(new Request(`${domain.url}/.well-known/openid-configuration`))
const statuses = async (count: number, ask: () => Promise<Response> = discovery) => {
  const found: number[] = []
  for (let call = 0; call < count; call += 1) found.push((await ask()).status)
  return found
}
const askToken = () =>
  sandbox.fetch(
    new Request(`${domain.url}/oauth2/v1/token`, {
      method: 'POST',
      headers: { authorization: basicHeader(domain.admin.clientId, domain.admin.clientSecret) },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
    }),
  )
const createApp = (displayName: string) =>
  adminCall(sandbox, domain, token, 'POST', 'Apps', {
    schemas: [],
    displayName,
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
  })
const names = async () => {
  const { body } = await adminCall(sandbox, domain, token, 'GET', 'Apps?count=1000&attributes=displayName')
  return (body.Resources as { displayName: string }[]).map(({ displayName }) => displayName)
}

const shared = await createSandbox({ now: () => now, controlToken: 'control' })
beforeEach(async () => {
  now = first
  sandbox = shared
  for (const { id } of sandbox.disturbances.list()) sandbox.disturbances.remove(id)
  domain = (await takeHands(sandbox, 'us')).domain
  token = ((await (await askToken()).json()) as { access_token: string }).access_token
})

describe('which calls are hit', () => {
  test.each<[string, Partial<DisturbanceInput>, number[]]>([
    ['every', {}, [503, 503, 503, 503, 503, 503]],
    ['the third alone', { nth: 3 }, [200, 200, 503, 200, 200, 200]],
    ['the first two', { times: 2 }, [503, 503, 200, 200, 200, 200]],
    ['two from the third on', { nth: 3, times: 2 }, [200, 200, 503, 503, 200, 200]],
    ['every second', { every: 2 }, [200, 503, 200, 503, 200, 503]],
    ['every second from the first on', { nth: 1, every: 2 }, [503, 200, 503, 200, 503, 200]],
    ['those of a method', { method: 'POST' }, [200, 200, 200, 200, 200, 200]],
    ['those below a path', { path: '/.well-known' }, [503, 503, 503, 503, 503, 503]],
    ['those of a pattern', { path: '/*/openid-configuration' }, [503, 503, 503, 503, 503, 503]],
    ['those of a whole pattern only', { path: '/*/openid' }, [200, 200, 200, 200, 200, 200]],
  ])('%s', async (_, which, expected) => {
    const { id } = sandbox.disturbances.put({ kind: 'unavailable', domain: 'us', ...which })
    expect(await statuses(6)).toEqual(expected)
    const [listed] = sandbox.disturbances.list()
    expect(listed).toMatchObject({ id, hits: expected.filter((status) => status === 503).length })
    sandbox.disturbances.remove(id)
    expect(await statuses(1)).toEqual([200])
  })

  test('another domain is spared', async () => {
    sandbox.disturbances.put({ kind: 'server-error', domain: 'emea' })
    expect(await statuses(1)).toEqual([200])
  })
})

test.each([
  ['unavailable', 503, 'Request failed: HTTP 503 Service Unavailable.'],
  ['server-error', 500, 'Request failed: HTTP 500 Internal Server Error.'],
] as const)('%s is %i and changes nothing', async (kind, status, detail) => {
  const before = sandbox.exportDomain('us')
  sandbox.disturbances.put({ kind, domain: 'us', method: 'post', path: '/admin/v1/Apps' })
  expect(await createApp('Lost')).toMatchObject({ status, body: { detail, status: String(status) } })
  expect(sandbox.exportDomain('us')).toEqual(before)
})

test('latency holds a call up', async () => {
  sandbox.disturbances.put({ kind: 'latency', domain: 'us', milliseconds: 40, jitter: 5 })
  const started = performance.now()
  await discovery()
  expect(performance.now() - started).toBeGreaterThan(38)
  expect(sandbox.requests().at(-1)).toMatchObject({ disturbance: 'latency', status: 200 })
})

test('a dropped connection rejects, and the write is there', async () => {
  sandbox.disturbances.put({ kind: 'drop', domain: 'us', path: '/admin/v1/Apps', method: 'POST', times: 1 })
  const lost = createApp('Made without an answer')
  await expect(lost).rejects.toThrow(TypeError)
  await expect(lost).rejects.toMatchObject({ message: 'fetch failed', cause: { code: 'UND_ERR_SOCKET' } })
  expect(await names()).toContain('Made without an answer')
  expect((await createApp('Made without an answer')).status).toBe(409)
})

test('a truncated answer announces the whole and breaks off', async () => {
  sandbox.disturbances.put({ kind: 'truncate', domain: 'us', path: '/.well-known' })
  const answer = await discovery()
  expect(answer.status).toBe(200)
  await expect(answer.text()).rejects.toMatchObject({ message: 'terminated' })
})

describe('over a real connection', () => {
  test.each([
    ['drop', 'fetch failed'],
    ['truncate', 'terminated'],
  ] as const)('%s is seen by fetch as "%s"', async (kind, message) => {
    const listening = await listenSandbox(sandbox)
    sandbox.disturbances.put({ kind, domain: 'us' })
    const read = async () => (await fetch(`${listening.url}/us/.well-known/openid-configuration`)).text()
    await expect(read()).rejects.toMatchObject({ name: 'TypeError', message, cause: { code: 'UND_ERR_SOCKET' } })
    await listening.close()
  })
})

describe('rate limits', () => {
  test.each([
    ['free', 10, 150],
    ['oracle-apps', 40, 1000],
    ['premium', 65, 3400],
  ] as const)('%s gives so many tokens: %i a second, %i a minute', async (tier, second, minute) => {
    sandbox.disturbances.put({ kind: 'rate-limit', domain: 'us', tier })
    const refused = () =>
      sandbox.fetch(
        new Request(`${domain.url}/oauth2/v1/token`, {
          method: 'POST',
          body: new URLSearchParams({ grant_type: 'x' }),
        }),
      )
    const inSecond = await statuses(second + 2, refused)
    expect(inSecond.filter((status) => status !== 429)).toHaveLength(second)
    expect(inSecond.slice(-2)).toEqual([429, 429])
    let taken = second
    while (taken < minute) {
      now += 1000
      taken += (await statuses(second, refused)).filter((status) => status !== 429).length
    }
    expect(taken).toBe(minute)
    now += 1000
    const answer = await refused()
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([429, null, ''])
    now += 60_000
    expect(await statuses(1, refused)).toEqual([401])
  })

  test('each group counts alone, services do not count', async () => {
    sandbox.disturbances.put({ kind: 'rate-limit', domain: 'us', tier: 'free' })
    const paths = [
      'oauth2/v1/introspect',
      'admin/v1/SigningCert/jwk',
      'admin/v1/Bulk',
      'admin/v1/Apps',
      'opa-us/process',
    ]
    const taken = []
    for (const path of paths) {
      const answers = await statuses(25, () => sandbox.fetch(new Request(`${domain.url}/${path}`)))
      taken.push(answers.filter((status) => status !== 429).length)
    }
    expect(taken).toEqual([10, 10, 5, 20, 25])
    const { body } = await createApp('Too many')
    expect(body).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      detail: 'Request failed: HTTP 429 Too Many Requests.',
      status: '429',
    })
  })
})

describe('clocks', () => {
  const claims = (body: { access_token: string }) =>
    JSON.parse(Buffer.from(body.access_token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { iat: number }

  test('a domain that is ahead issues tokens of the future and says so in Date', async () => {
    sandbox.disturbances.put({ kind: 'clock-shift', domain: 'us', seconds: 600 })
    const answer = await askToken()
    expect(claims((await answer.json()) as { access_token: string }).iat).toBe(first / 1000 + 600)
    expect(Date.parse(answer.headers.get('date') ?? '')).toBe(first + 600_000)
    expect(sandbox.disturbances.list()).toMatchObject([{ hits: 1 }])
  })

  test('a service’s clock is its own', async () => {
    sandbox.disturbances.put({ kind: 'clock-shift', domain: 'us', service: 'opa-us', seconds: -600 })
    const service = await sandbox.fetch(new Request(`${domain.url}/opa-us/process/api/v1/tasks`))
    expect(Date.parse(service.headers.get('date') ?? '')).toBe(first - 600_000)
    expect(claims((await (await askToken()).json()) as { access_token: string }).iat).toBe(first / 1000)
  })
})

test('a late grant counts after its time, an earlier one at once', async () => {
  sandbox.disturbances.put({ kind: 'late-grants', domain: 'us', seconds: 30 })
  const hands = await takeHands(sandbox, 'us')
  const { body: app } = await hands.admin('POST', 'Apps', {
    schemas: [],
    displayName: `Late ${Math.random()}`,
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants: ['client_credentials'],
    active: true,
  })
  const roles = await hands.admin('GET', `AppRoles?filter=${encodeURIComponent('displayName eq "User Administrator"')}`)
  const [role] = roles.body.Resources as { id: string }[]
  const grant = await hands.admin('POST', 'Grants', {
    schemas: [],
    grantMechanism: 'ADMINISTRATOR_TO_APP',
    grantee: { type: 'App', value: app.id },
    app: { value: 'IDCSAppId' },
    entitlement: { attributeName: 'appRoles', attributeValue: role?.id },
  })
  expect(grant.status).toBe(201)
  const form = { grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }
  const answer = await hands.token(form, [String(app.name), String(app.clientSecret)])
  const { access_token } = (await answer.json()) as { access_token: string }
  const list = async () => (await adminCall(sandbox, domain, access_token, 'GET', 'Users')).status
  now += 29_000
  expect(await list()).toBe(401)
  expect(sandbox.disturbances.list()[0]?.hits).toBeGreaterThan(0)
  now += 2000
  expect(await list()).toBe(200)
})

test('what an undisturbed export compares is not touched by disturbances', () => {
  const before = sandbox.exportDomain('us')
  sandbox.disturbances.put({ kind: 'drop', domain: 'us' })
  expect(sandbox.exportDomain('us')).toEqual(before)
})
