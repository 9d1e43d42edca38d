import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decodeClaims } from '../healthy-fixture'
import { callback, challenge, codeOf, exchange, type Flow, openFlow, orders, refusal, verifier } from './flow-fixture'

const codeRefused = [400, 'invalid_grant', 'emulator: authorization code refused.'] as const

let flow: Flow
beforeAll(async () => {
  flow = await openFlow()
})
beforeEach(() => {
  flow.clock.now = Date.now()
})

test('a person signs in, allows, and the client has tokens that speak for them', async () => {
  const code = await codeOf(flow, { scope: `openid profile ${orders}read`, nonce: 'n1' })
  expect(code).toMatch(/^AgAg/)
  const { status, body } = await exchange(flow, code)
  expect(status).toBe(200)
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 })
  expect(Object.keys(body)).not.toContain('refresh_token')
  const access = decodeClaims(body.access_token)
  expect(access).toMatchObject({
    sub: flow.user.userName,
    sub_type: 'user',
    tok_type: 'AT',
    gtp: 'azc',
    aud: orders,
    scope: 'read openid profile',
    amr: ['USERNAME_PASSWORD'],
    idp_type: 'LOCAL',
    sidle: 480,
    tenant_iss: flow.domain.url,
  })
  const seconds = Math.floor(flow.clock.now / 1000)
  const identity = decodeClaims(body.id_token)
  expect(identity).toMatchObject({
    sub: flow.user.userName,
    tok_type: 'IT',
    aud: ['https://identity.oraclecloud.com/', flow.client.clientId],
    azp: flow.client.clientId,
    nonce: 'n1',
    authn_strength: '2',
    auth_time: seconds,
    session_exp: seconds + 28_800,
    exp: seconds + 28_800,
    sid: access.sid,
  })
})

test('openid alone gives a token for the domain itself, and asks for no consent', async () => {
  const { body } = await exchange(flow, await codeOf(flow))
  expect(decodeClaims(body.access_token)).toMatchObject({
    aud: expect.arrayContaining([flow.domain.url]),
    scope: expect.stringContaining('urn:opc:idm:t.security.client openid urn:opc:idm:t.user.me'),
    userAppRoles: ['Authenticated'],
  })
})

describe('what comes with the code', () => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['S256', { code_challenge: challenge, code_challenge_method: 'S256' }, { code_verifier: verifier }],
    ['plain', { code_challenge: verifier, code_challenge_method: 'plain' }, { code_verifier: verifier }],
    ['plain, without saying so', { code_challenge: verifier }, { code_verifier: verifier }],
  ])('the verifier opens a challenge that is %s', async (_, asked, form) => {
    expect((await exchange(flow, await codeOf(flow, asked), form)).status).toBe(200)
  })

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['another verifier', { code_challenge: challenge, code_challenge_method: 'S256' }, { code_verifier: challenge }],
    ['no verifier', { code_challenge: challenge, code_challenge_method: 'S256' }, {}],
    ['a verifier nobody asked for', {}, { code_verifier: verifier }],
    ['a verifier too short', { code_challenge: verifier }, { code_verifier: verifier.slice(1) }],
  ])('%s is refused and does not spend the code', async (_, asked, form) => {
    const code = await codeOf(flow, asked)
    expect(refusal(await exchange(flow, code, form))).toEqual([...codeRefused, 'pkce-verifier'])
    const right: Record<string, string> = asked.code_challenge === undefined ? {} : { code_verifier: verifier }
    expect((await exchange(flow, code, right)).status).toBe(200)
  })

  test('another redirect URL is refused in the words people reported', async () => {
    const answer = await exchange(flow, await codeOf(flow), { redirect_uri: `${callback}/` })
    const text = 'The request contains invalid parameters or values.'
    expect(refusal(answer)).toEqual([400, 'invalid_request', text, 'code-redirect'])
  })

  test('a code that does not exist is refused', async () => {
    expect(refusal(await exchange(flow, 'AgAg'))).toEqual([...codeRefused, 'code-known'])
  })

  test('a code lives for three minutes', async () => {
    const code = await codeOf(flow)
    flow.clock.now += 181_000
    expect(refusal(await exchange(flow, code))).toEqual([...codeRefused, 'code-unexpired'])
  })

  test('a code is good once, and a second use ends the refresh tokens that came of it', async () => {
    const code = await codeOf(flow, { scope: `${orders}read offline_access` })
    const { body } = await exchange(flow, code)
    expect(body.refresh_token).toMatch(/^AQID/)
    expect(refusal(await exchange(flow, code))).toEqual([...codeRefused, 'code-unused'])
    const form = { grant_type: 'refresh_token', refresh_token: body.refresh_token }
    const { clientId, secret } = flow.client
    expect((await flow.token(form, [clientId, secret])).status).toBe(400)
  })

  test('of two exchanges at once, one succeeds', async () => {
    const code = await codeOf(flow)
    const both = await Promise.all([exchange(flow, code), exchange(flow, code)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  test('a code is for its own client', async () => {
    const other = await flow.makeApp({
      displayName: 'Other shop',
      isOAuthClient: true,
      clientType: 'confidential',
      allowedGrants: ['authorization_code'],
    })
    const code = await codeOf(flow)
    expect(refusal(await exchange(flow, code, {}, other))).toEqual([...codeRefused, 'code-client'])
  })

  test('somebody deactivated meanwhile gets nothing', async () => {
    const code = await codeOf(flow)
    const filter = encodeURIComponent(`userName eq "${flow.user.userName}"`)
    const found = await flow.admin('GET', `Users?filter=${filter}`)
    const [{ id } = { id: '' }] = found.body.Resources as { id: string }[]
    await flow.admin('PUT', `UserStatusChanger/${id}`, { active: false })
    expect(refusal(await exchange(flow, code))).toEqual([...codeRefused, 'subject-active'])
    await flow.admin('PUT', `UserStatusChanger/${id}`, { active: true })
  })
})

describe('a public client', () => {
  let open: Flow
  beforeAll(async () => {
    open = await openFlow({ clientType: 'public' })
  })
  const asked = { code_challenge: challenge, code_challenge_method: 'S256' }
  const id = () => ({ client_id: open.client.clientId })

  test('names itself and needs no secret', async () => {
    const code = await codeOf(open, asked)
    expect((await exchange(open, code, { ...id(), code_verifier: verifier }, 'nobody')).status).toBe(200)
  })

  test('must repeat its redirect URL', async () => {
    const form = { grant_type: 'authorization_code', code: await codeOf(open), ...id() }
    expect((await open.token(form)).status).toBe(400)
    expect(open.sandbox.refusals().at(-1)).toMatchObject({ gate: 'code-redirect' })
  })
})

test('a confidential client may leave its redirect URL out', async () => {
  const form = { grant_type: 'authorization_code', code: await codeOf(flow) }
  const { clientId, secret } = flow.client
  expect((await flow.token(form, [clientId, secret])).status).toBe(200)
})
