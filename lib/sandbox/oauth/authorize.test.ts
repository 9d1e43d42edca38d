import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decodeClaims } from '../healthy-fixture'
import { heading, openBrowser } from './browser-fixture'
import { authorizeUrl, callback, codeOf, type Flow, openFlow, orders, stock, walk } from './flow-fixture'

let flow: Flow
beforeAll(async () => {
  flow = await openFlow()
})
beforeEach(() => {
  flow.clock.now = Date.now()
})

const gate = () => flow.sandbox.refusals().at(-1)?.gate

describe('what cannot be sent back is shown', () => {
  test.each([
    ['another address', { redirect_uri: `${callback}x` }, 'invalid_redirect_uri', 'redirect-uri'],
    ['a slash more', { redirect_uri: `${callback}/` }, 'invalid_redirect_uri', 'redirect-uri'],
    ['a query more', { redirect_uri: `${callback}?a=1` }, 'invalid_redirect_uri', 'redirect-uri'],
    ['no address', { redirect_uri: undefined }, 'invalid_request', 'redirect-uri'],
    ['an unknown client', { client_id: 'nobody' }, 'invalid_client', 'client-known'],
  ])('%s', async (_, params, error, expected) => {
    const seen = await openBrowser(flow.sandbox).go(authorizeUrl(flow, params))
    expect(seen.sentTo).toBeUndefined()
    expect(JSON.parse(seen.html)).toMatchObject({ error })
    expect(gate()).toBe(expected)
  })

  test('the text names client, address and ECID, as people reported', async () => {
    const seen = await openBrowser(flow.sandbox).go(authorizeUrl(flow, { redirect_uri: 'https://nginxsvc/x?a=b' }))
    const { error_description } = JSON.parse(seen.html)
    const ecid = seen.headers.get('x-oracle-dms-ecid')
    expect(error_description).toBe(
      `Client ${flow.client.clientId} requested an invalid redirect URL: https://nginxsvc/x?a=b. ECID: ${ecid}`,
    )
  })

  test('http is open only with "Allow HTTP URLs"', async () => {
    await flow.changeApp(flow.client.id, { allUrlSchemesAllowed: false })
    const seen = await openBrowser(flow.sandbox).go(authorizeUrl(flow))
    expect(JSON.parse(seen.html)).toMatchObject({ error: 'invalid_redirect_uri' })
    await flow.changeApp(flow.client.id, { allUrlSchemesAllowed: true })
  })
})

describe('what the client did wrong is sent back to it', () => {
  test.each([
    ['no response type', { response_type: undefined }, 'invalid_request', 'response-type'],
    ['an unknown response type', { response_type: 'magic' }, 'unsupported_response_type', 'response-type'],
    ['an unknown scope', { scope: 'https://nobody.example/x' }, 'invalid_scope', 'scope-exists'],
    ['two audiences', { scope: `${orders}read ${stock}read` }, 'invalid_scope', 'scope-single'],
    ['no scope', { scope: undefined }, 'invalid_scope', 'scope-sent'],
    ['a short challenge', { code_challenge: 'abc' }, 'invalid_request', 'pkce-challenge'],
    ['a method alone', { code_challenge_method: 'S256' }, 'invalid_request', 'pkce-challenge'],
    ['prompt=none with nobody there', { prompt: 'none' }, 'login_required', 'user-signed-in'],
  ])('%s', async (_, params, error, expected) => {
    const { sentTo } = await openBrowser(flow.sandbox).go(authorizeUrl(flow, params))
    expect(`${sentTo?.origin}${sentTo?.pathname}`).toBe(callback)
    expect(Object.fromEntries(sentTo?.searchParams ?? [])).toMatchObject({ error, state: 'st' })
    expect(gate()).toBe(expected)
  })

  test('a grant that is not allowed', async () => {
    const other = await flow.makeApp({
      displayName: 'Machine',
      isOAuthClient: true,
      clientType: 'confidential',
      allowedGrants: ['client_credentials'],
      redirectUris: ['https://machine.example/cb'],
    })
    const params = { redirect_uri: 'https://machine.example/cb' }
    const { sentTo } = await openBrowser(flow.sandbox).go(authorizeUrl({ ...flow, client: other }, params))
    expect(sentTo?.searchParams.get('error')).toBe('unauthorized_client')
  })
})

describe('sessions', () => {
  test('who is signed in is not asked again', async () => {
    const browser = openBrowser(flow.sandbox)
    await walk(flow, {}, browser)
    const again = await browser.go(authorizeUrl(flow, { prompt: 'none' }))
    expect(again.sentTo?.searchParams.get('code')).toMatch(/^AgAg/)
  })

  test('the cookie is out of reach of scripts and of other domains', async () => {
    const browser = openBrowser(flow.sandbox)
    const page = await browser.go(authorizeUrl(flow))
    const [, id = ''] = /name="visit" value="([^"]+)"/.exec(page.html) ?? []
    const { userName: username, password } = flow.user
    const answer = await flow.sandbox.fetch(
      new Request(`${flow.domain.url}/ui/v1/signin`, {
        method: 'POST',
        body: new URLSearchParams({ visit: id, username, password }),
      }),
    )
    expect(answer.headers.get('set-cookie')).toMatch(
      /^sandbox_sso_us=[\w-]{32}; Path=\/us; HttpOnly; SameSite=Lax; Max-Age=28800$/,
    )
  })

  test.each([
    ['after eight hours', {}, 28_801],
    ['when max_age is over', { max_age: '60' }, 61],
    ['for prompt=login', { prompt: 'login' }, 0],
  ])('the password is asked for again %s', async (_, params, wait) => {
    const browser = openBrowser(flow.sandbox)
    await walk(flow, {}, browser)
    flow.clock.now += wait * 1000
    expect(heading(await browser.go(authorizeUrl(flow, params)))).toBe('Sign in')
    expect((await walk(flow, params, browser)).sentTo?.searchParams.get('code')).toMatch(/^AgAg/)
  })

  test('a session that ends soon shortens the token', async () => {
    const browser = openBrowser(flow.sandbox)
    await walk(flow, {}, browser)
    flow.clock.now += (28_800 - 100) * 1000
    const code = await codeOf(flow, {}, browser)
    const { clientId, secret } = flow.client
    const answer = await flow.token({ grant_type: 'authorization_code', code }, [clientId, secret])
    expect(((await answer.json()) as { expires_in: number }).expires_in).toBe(100)
  })
})

describe('consent', () => {
  const write = { scope: `openid ${orders}write` }
  const signIn = async (user: { userName: string; password: string } | undefined) => {
    const browser = openBrowser(flow.sandbox)
    const page = await browser.go(authorizeUrl(flow, write))
    const { userName: username = '', password = '' } = user ?? {}
    return { browser, page: await browser.submit(page, { username, password }) }
  }

  test('is asked for what requires it, once', async () => {
    const { browser, page } = await signIn(flow.domain.users[1])
    expect(heading(page)).toBe('Allow access?')
    expect(page.html).toContain('Change orders in Orders')
    expect((await browser.submit(page, { decision: 'allow' })).sentTo?.searchParams.get('code')).toMatch(/^AgAg/)
    expect((await browser.go(authorizeUrl(flow, write))).sentTo?.searchParams.get('code')).toMatch(/^AgAg/)
    const asked = await browser.go(authorizeUrl(flow, { ...write, prompt: 'consent' }))
    expect(heading(asked)).toBe('Allow access?')
  })

  test('denied, it is told to the client and asked again', async () => {
    const { browser, page } = await signIn(flow.domain.users[2])
    const { sentTo } = await browser.submit(page, { decision: 'deny' })
    expect(Object.fromEntries(sentTo?.searchParams ?? [])).toMatchObject({ error: 'access_denied', state: 'st' })
    expect(gate()).toBe('consent-given')
    expect(heading(await browser.go(authorizeUrl(flow, write)))).toBe('Allow access?')
    const none = await browser.go(authorizeUrl(flow, { ...write, prompt: 'none' }))
    expect(none.sentTo?.searchParams.get('error')).toBe('consent_required')
  })

  test('is not asked for by an application that bypasses it', async () => {
    await flow.changeApp(flow.client.id, { bypassConsent: true })
    const { page } = await signIn(flow.domain.users[2])
    expect(page.sentTo?.searchParams.get('code')).toMatch(/^AgAg/)
    await flow.changeApp(flow.client.id, { bypassConsent: false })
  })
})

describe('tokens without a code', () => {
  const hash = async (params: Record<string, string>) => {
    const { sentTo } = await walk(flow, params)
    return { sentTo, values: Object.fromEntries(new URLSearchParams(sentTo?.hash.slice(1))) }
  }

  test.each(['token', 'id_token', 'token id_token', 'code token', 'code id_token', 'id_token code token'])(
    '%s comes behind the #',
    async (response_type) => {
      const { sentTo, values } = await hash({ response_type, nonce: 'n' })
      expect(sentTo?.search).toBe('')
      const wanted = response_type.split(' ').map((word) => (word === 'token' ? 'access_token' : word))
      expect(Object.keys(values)).toEqual(expect.arrayContaining([...wanted, 'state']))
      if (values.id_token !== undefined) {
        const claims = decodeClaims(values.id_token)
        expect(claims.nonce).toBe('n')
        expect('at_hash' in claims).toBe(wanted.includes('access_token'))
        expect('c_hash' in claims).toBe(wanted.includes('code'))
      }
    },
  )

  test('an id_token without a nonce is refused behind the # too', async () => {
    const { values } = await hash({ response_type: 'id_token' })
    expect(values).toMatchObject({ error: 'invalid_request', state: 'st' })
  })
})

test('a form_post answer is a 501 that names itself', async () => {
  const seen = await openBrowser(flow.sandbox).go(authorizeUrl(flow, { response_mode: 'form_post' }))
  expect([seen.status, seen.html]).toEqual([501, expect.stringContaining('response_mode')])
})
