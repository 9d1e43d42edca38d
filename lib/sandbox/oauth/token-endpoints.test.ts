import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { basicHeader, decodeClaims } from '../healthy-fixture'
import { heading, openBrowser } from './browser-fixture'
import { ask, authorizeUrl, codeOf, exchange, type Flow, openFlow, orders, walk } from './flow-fixture'

let flow: Flow
beforeAll(async () => {
  flow = await openFlow()
})
beforeEach(async () => {
  flow.clock.now = Date.now()
  await flow.changeApp(flow.client.id, { allowedOperations: ['introspect'] })
})

async function post(name: string, form: Record<string, string>, as: 'client' | 'nobody' = 'client') {
  const { clientId, secret } = flow.client
  const headers: Record<string, string> = as === 'client' ? { authorization: basicHeader(clientId, secret) } : {}
  const answer = await flow.sandbox.fetch(
    new Request(`${flow.domain.url}/oauth2/v1/${name}`, { method: 'POST', headers, body: new URLSearchParams(form) }),
  )
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

async function userInfo(token: string, method = 'GET') {
  const headers = token === '' ? {} : { authorization: `Bearer ${token}` }
  const answer = await flow.sandbox.fetch(new Request(`${flow.domain.url}/oauth2/v1/userinfo`, { method, headers }))
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, headers: answer.headers }
}

const gate = () => flow.sandbox.refusals().at(-1)?.gate
const tokens = async (scope = `openid ${orders}read offline_access`) =>
  (await exchange(flow, await codeOf(flow, { scope }))).body

describe('introspection', () => {
  test('tells what an access token says', async () => {
    const { access_token } = await tokens()
    expect((await post('introspect', { token: access_token })).body).toMatchObject({
      active: true,
      token_type: 'JWT',
      client_id: flow.client.clientId,
      sub: flow.user.userName,
      sub_type: 'user',
      scope: 'read openid',
      exp: decodeClaims(access_token).exp,
    })
  })

  test('knows the client’s refresh tokens', async () => {
    const { refresh_token } = await tokens()
    expect((await post('introspect', { token: refresh_token })).body).toMatchObject({ active: true })
    await post('revoke', { token: refresh_token })
    expect((await post('introspect', { token: refresh_token })).body).toEqual({ active: false })
  })

  test.each<[string, (token: string) => string, number]>([
    ['an ended token', (token) => token, 3601],
    ['a forged token', (token) => `${token.slice(0, -4)}AAAA`, 0],
    ['nonsense', () => 'nonsense', 0],
  ])('%s is inactive', async (_, change, wait) => {
    const token = change((await tokens()).access_token)
    flow.clock.now += wait * 1000
    expect((await post('introspect', { token })).body).toEqual({ active: false })
  })

  test('is for clients with the operation Introspect', async () => {
    await flow.changeApp(flow.client.id, { allowedOperations: [] })
    expect((await post('introspect', { token: 'x' })).body.error).toBe('unauthorized_client')
    expect(gate()).toBe('introspect-allowed')
    expect((await post('introspect', { token: 'x' }, 'nobody')).status).toBe(401)
  })
})

describe('revocation', () => {
  test('an access token is inactive from then on', async () => {
    const { access_token: token } = await tokens()
    expect((await userInfo(token)).status).toBe(200)
    expect((await post('revoke', { token, token_type_hint: 'access_token' })).status).toBe(200)
    expect((await post('introspect', { token })).body).toEqual({ active: false })
    expect((await userInfo(token)).status).toBe(401)
    expect(gate()).toBe('token-unrevoked')
  })

  test('a refresh token ends with its line', async () => {
    const { refresh_token } = await tokens()
    const next = await ask(flow, { grant_type: 'refresh_token', refresh_token })
    await post('revoke', { token: refresh_token })
    const after = await ask(flow, { grant_type: 'refresh_token', refresh_token: next.body.refresh_token })
    expect(after.gate).toBe('refresh-unused')
  })

  test('another client’s token stays as it is, and the answer does not tell', async () => {
    const { access_token: token } = await tokens()
    const other = await flow.makeApp({ displayName: 'Other', isOAuthClient: true, clientType: 'confidential' })
    const answer = await flow.sandbox.fetch(
      new Request(`${flow.domain.url}/oauth2/v1/revoke`, {
        method: 'POST',
        headers: { authorization: basicHeader(other.clientId, other.secret) },
        body: new URLSearchParams({ token }),
      }),
    )
    expect(answer.status).toBe(200)
    expect((await post('introspect', { token })).body.active).toBe(true)
  })
})

describe('userinfo', () => {
  test.each(['GET', 'POST'])('%s tells names for openid alone, as captured', async (method) => {
    const { access_token } = await tokens('openid')
    expect((await userInfo(access_token, method)).body).toEqual({
      birthdate: '',
      family_name: 'Ops',
      gender: '',
      given_name: 'Maria',
      name: 'Maria Ops',
      preferred_username: flow.user.userName,
      sub: flow.user.userName,
      updated_at: expect.any(Number),
      website: '',
    })
  })

  test('further scopes add to it', async () => {
    const { access_token } = await tokens('openid email groups approles')
    expect((await userInfo(access_token)).body).toMatchObject({
      email: 'maria.ops@northwind.example',
      email_verified: true,
      appRoles: [],
      groups: [],
    })
  })

  test.each<[string, () => Promise<string>, number, string]>([
    ['no token', async () => '', 401, 'token-genuine'],
    ['nonsense', async () => 'a.b.c', 401, 'token-genuine'],
    ['an identity token', async () => (await tokens()).id_token, 401, 'token-genuine'],
    ['a token without openid', async () => (await tokens(`${orders}read`)).access_token, 403, 'token-scope'],
    [
      'a client’s own token',
      async () => (await ask(flow, { grant_type: 'client_credentials', scope: `${orders}read` })).body.access_token,
      401,
      'principal-user',
    ],
  ])('%s is refused', async (_, token, status, expected) => {
    const answer = await userInfo(await token())
    expect([answer.status, gate()]).toEqual([status, expected])
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
  })
})

describe('logout', () => {
  const url = (params: Record<string, string>) =>
    `${flow.domain.url}/oauth2/v1/userlogout?${new URLSearchParams(params)}`
  const bye = 'http://localhost:3000/bye'

  test('ends the session and sends the person on', async () => {
    const browser = openBrowser(flow.sandbox)
    const { id_token } = (await exchange(flow, await codeOf(flow, {}, browser))).body
    expect(browser.cookie()).toContain('sandbox_sso_us')
    const { sentTo } = await browser.go(url({ post_logout_redirect_uri: bye, state: 's', id_token_hint: id_token }))
    expect(String(sentTo)).toBe(`${bye}?state=s`)
    expect(browser.cookie()).toBe('')
    expect(heading(await browser.go(authorizeUrl(flow)))).toBe('Sign in')
  })

  test('the cookie alone is good for nothing afterwards', async () => {
    const browser = openBrowser(flow.sandbox)
    await walk(flow, {}, browser)
    const cookie = browser.cookie()
    expect(heading(await browser.go(url({})))).toBe('Signed out')
    const answer = await flow.sandbox.fetch(new Request(authorizeUrl(flow), { headers: { cookie } }))
    expect(answer.headers.get('location')).toContain('/ui/v1/signin')
  })

  test.each<[string, () => Promise<Record<string, string>>]>([
    ['an address that is not registered', async () => ({ uri: `${bye}/`, hint: (await tokens()).id_token })],
    ['no id_token_hint', async () => ({ uri: bye })],
    ['an access token as hint', async () => ({ uri: bye, hint: (await tokens()).access_token })],
  ])('%s is refused in the words of Oracle’s list', async (_, parts) => {
    const { uri = '', hint } = await parts()
    const params = { post_logout_redirect_uri: uri, ...(hint === undefined ? {} : { id_token_hint: hint }) }
    const seen = await openBrowser(flow.sandbox).go(url(params))
    expect([seen.status, JSON.parse(seen.html).error_description]).toEqual([
      400,
      expect.stringContaining(`The logout URL ${uri} is invalid.`),
    ])
    expect(gate()).toBe('logout-uri')
  })
})
