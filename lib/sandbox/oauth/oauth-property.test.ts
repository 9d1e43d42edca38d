import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { basicHeader } from '../healthy-fixture'
import { callback, challenge, deviceGrant, type Flow, openFlow, orders, stock, verifier } from './flow-fixture'

let flow: Flow
let session = ''
beforeAll(async () => {
  flow = await openFlow({ redirectUris: [callback, 'odd:ä\u{1F600}', 'https://a.example/?x=1', 'https://[', '//'] })
})

const paths = [
  ...['token', 'authorize', 'device', 'introspect', 'revoke', 'userinfo', 'userlogout', 'nothing', '../v2/token'].map(
    (name) => `/oauth2/v1/${name}`,
  ),
  ...['signin', 'myconsole/consent', 'device'].map((name) => `/ui/v1/${name}`),
]

/** What real requests have, and what nobody expects, under every name the endpoints read. */
const values = () =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...usual()) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  )
const usual = () => [
  flow.client.clientId,
  flow.client.secret,
  flow.user.userName,
  flow.user.password,
  callback,
  'odd:ä\u{1F600}',
  'https://[',
  '//',
  'code',
  'token id_token',
  'openid profile offline_access',
  `${orders}read ${stock}read urn:opc:resource:multiresourcescope`,
  'urn:opc:idm:__myscopes__',
  'urn:opc:idm:role.%ZZ',
  'urn:opc:resource:consumer::all',
  `${orders}readread`,
  challenge,
  verifier,
  'S256',
  'plain',
  'none',
  'login consent',
  'allow',
  'authorization_code',
  'refresh_token',
  'password',
  'client_credentials',
  deviceGrant,
  'device_code',
  'a.b.c',
  `${Buffer.from('{"kid":"SIGNING_KEY","alg":"RS256"}').toString('base64url')}.e30.AA`,
]
const names = [
  ...['client_id', 'client_secret', 'client_assertion', 'client_assertion_type', 'grant_type', 'scope', 'assertion'],
  ...['response_type', 'redirect_uri', 'state', 'nonce', 'prompt', 'max_age', 'code_challenge', 'response_mode'],
  ...['code_challenge_method', 'code', 'code_verifier', 'refresh_token', 'username', 'password', 'device_code'],
  ...['user_code', 'visit', 'decision', 'token', 'id_token_hint', 'post_logout_redirect_uri'],
]
const pairs = () => fc.array(fc.tuple(fc.constantFrom(...names), values()), { maxLength: 10 })
const headers = () =>
  fc.constantFrom<Record<string, string>[]>(
    {},
    { authorization: basicHeader(flow.client.clientId, flow.client.secret) },
    { authorization: 'Basic %%%' },
    { authorization: 'Bearer a.b.c' },
    { cookie: `sandbox_sso_us=${session}; a; =b` },
  )

test('whatever is sent, the answer is never a mistake of the sandbox’s own', async () => {
  const healthy = {
    client_id: flow.client.clientId,
    redirect_uri: callback,
    response_type: 'code',
    scope: `openid ${orders}write`,
  }
  const request = fc.record({
    path: fc.constantFrom(...paths),
    method: fc.constantFrom('GET', 'POST', 'POST', 'DELETE'),
    query: pairs(),
    form: pairs(),
    headers: headers(),
    isHealthy: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(request, async ({ path, method, query, form, headers: sent, isHealthy }) => {
      const base = isHealthy ? Object.entries(healthy) : []
      const url = `${flow.domain.url}${path}?${new URLSearchParams([...base, ...query])}`
      const body = method === 'GET' ? {} : { body: new URLSearchParams([...base, ...form]) }
      const answer = await flow.sandbox.fetch(new Request(url, { method, headers: sent, ...body }))
      session = /sandbox_sso_us=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? session
      if (answer.status === 501) expect(await answer.text()).toContain('does not imitate')
      else expect(answer.status).toBeLessThan(500)
    }),
    { numRuns: 600 },
  )
})
