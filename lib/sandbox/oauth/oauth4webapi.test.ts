import * as oauth from 'oauth4webapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jwtBearer, makeKeyPair } from '../healthy-fixture'
import { type Listening, listenSandbox } from '../listen'
import { openBrowser } from './browser-fixture'
import { allowedGrants, callback, deviceGrant, type Flow, openFlow, orders } from './flow-fixture'

/*
 * A strict client of other people's making completes every grant over a real connection. What its users must do for an identity domain,
 * and no more:
 *
 * 1. `processDiscoveryResponse` wants the issuer of the document to be the address it was read from. Domains name one global issuer,
 *    `https://identity.oraclecloud.com/`, wherever they are. So it is told to expect that one; tokens name it too.
 * 2. Identity tokens have two audiences, the issuer and the client. The library takes several audiences when `azp` is the client: it is.
 * 3. The key set is closed unless the domain's `signingCertPublicAccess` is on; signatures are only checked in front-channel answers.
 * 4. Discovery names no device endpoint, though domains have one: it is added by hand.
 * 5. Http on this machine needs the library's switch for it.
 */
const issuer = new URL('https://identity.oraclecloud.com/')
const http = { [oauth.allowInsecureRequests]: true } as const

let flow: Flow
let listening: Listening
let server: oauth.AuthorizationServer
let client: oauth.Client
let basic: oauth.ClientAuth
const url = (path: string) => new URL(`${listening.url}/us${path}`)

beforeAll(async () => {
  flow = await openFlow({ clientType: 'trusted', allowedGrants: [...allowedGrants, jwtBearer] })
  listening = await listenSandbox(flow.sandbox)
  await flow.admin('PATCH', 'Settings/Settings', {
    Operations: [{ op: 'replace', path: 'signingCertPublicAccess', value: true }],
  })
  // The library would ask for the document of the issuer it is given; the domain's own has another address.
  const document = await fetch(url('/.well-known/openid-configuration'))
  server = await oauth.processDiscoveryResponse(issuer, document)
  client = { client_id: flow.client.clientId }
  basic = oauth.ClientSecretBasic(flow.client.secret)
})
afterAll(() => listening.close())

/** A browser that keeps to this machine and stops at the client's address. */
const browser = () => openBrowser({ fetch: (request) => fetch(request, { redirect: 'manual' }) })

async function signIn(params: Record<string, string>): Promise<URL> {
  const address = new URL(server.authorization_endpoint ?? '')
  const all = { client_id: client.client_id, redirect_uri: callback, ...params }
  for (const [name, value] of Object.entries(all)) address.searchParams.set(name, value)
  const { go, submit } = browser()
  const { userName: username, password } = flow.user
  const first = await submit(await go(address.href), { username, password })
  const { sentTo } = first.sentTo ? first : await submit(first, { decision: 'allow' })
  if (!sentTo) throw new Error(first.html)
  return sentTo
}

test.each([
  ['openid-configuration', (document: object) => document],
  ['oauth-authorization-server', (document: object) => document],
  ['idcs-configuration', (document: object) => (document as Record<string, object>)['openid-configuration']],
])('/.well-known/%s describes the same server', async (name, unwrap) => {
  const document = await (await fetch(url(`/.well-known/${name}`))).json()
  expect(unwrap(document as object)).toEqual({ ...server })
})

test('the issuer is not the address it was read from, which the library refuses unless told', async () => {
  const document = await fetch(url('/.well-known/openid-configuration'))
  await expect(oauth.processDiscoveryResponse(url(''), document)).rejects.toThrow()
})

describe('authorization code with PKCE', () => {
  test('tokens, userinfo, introspection, refresh, revocation, logout', async () => {
    const [state, nonce, verifier] = [
      oauth.generateRandomState(),
      oauth.generateRandomNonce(),
      oauth.generateRandomCodeVerifier(),
    ]
    const sentTo = await signIn({
      response_type: 'code',
      scope: `openid email ${orders}read offline_access`,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    const params = oauth.validateAuthResponse(server, client, sentTo, state)
    const answer = await oauth.authorizationCodeGrantRequest(server, client, basic, params, callback, verifier, http)
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
      expectedNonce: nonce,
      requireIdToken: true,
    })
    await oauth.validateApplicationLevelSignature(server, answer, http)
    const claims = oauth.getValidatedIdTokenClaims(tokens)
    expect(claims).toMatchObject({ sub: flow.user.userName, aud: [issuer.href, client.client_id] })

    const info = await oauth.userInfoRequest(server, client, tokens.access_token, http)
    const person = await oauth.processUserInfoResponse(server, client, flow.user.userName, info)
    expect(person.email).toBe(flow.user.userName)

    const asked = await oauth.introspectionRequest(server, client, basic, tokens.access_token, http)
    expect(await oauth.processIntrospectionResponse(server, client, asked)).toMatchObject({ active: true })

    const again = await oauth.refreshTokenGrantRequest(server, client, basic, tokens.refresh_token ?? '', http)
    const refreshed = await oauth.processRefreshTokenResponse(server, client, again)
    expect(refreshed.refresh_token).not.toBe(tokens.refresh_token)
    const twice = await oauth.refreshTokenGrantRequest(server, client, basic, tokens.refresh_token ?? '', http)
    await expect(oauth.processRefreshTokenResponse(server, client, twice)).rejects.toMatchObject({
      error: 'invalid_grant',
      error_description: 'The token has already been consumed.',
    })

    const revoked = await oauth.revocationRequest(server, client, basic, tokens.access_token, http)
    await oauth.processRevocationResponse(revoked)
    const after = await oauth.introspectionRequest(server, client, basic, tokens.access_token, http)
    expect(await oauth.processIntrospectionResponse(server, client, after)).toEqual({ active: false })
  })

  test('tokens behind the # bear their hashes', async () => {
    const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()]
    const sentTo = await signIn({ response_type: 'code id_token', scope: 'openid', state, nonce })
    const hybrid = await oauth.validateCodeIdTokenResponse(server, client, sentTo, nonce, state, undefined, http)
    expect(hybrid.get('code')).toMatch(/^AgAg/)
  })
})

test('client credentials, by secret in the header, in the form, and by assertion', async () => {
  const { privateKey, x509 } = await makeKeyPair()
  const certificate = { certificateAlias: 'strict', x509Base64Certificate: x509 }
  await flow.admin('POST', 'OAuthClientCertificates', { schemas: [], ...certificate })
  await flow.changeApp(flow.client.id, { certificates: [{ certAlias: 'strict' }] })
  const assertion = oauth.PrivateKeyJwt({ key: privateKey as CryptoKey, kid: 'strict' })
  for (const auth of [basic, oauth.ClientSecretPost(flow.client.secret), assertion]) {
    const answer = await oauth.clientCredentialsGrantRequest(server, client, auth, { scope: `${orders}read` }, http)
    const { expires_in } = await oauth.processClientCredentialsResponse(server, client, answer)
    expect(expires_in).toBe(3600)
  }
})

test.each([
  ['password', () => ({ username: flow.user.userName, password: flow.user.password })],
  [jwtBearer, async () => ({ assertion: await idToken() })],
])('%s', async (grantType, form) => {
  const all = { ...(await form()), scope: `${orders}read` }
  const answer = await oauth.genericTokenEndpointRequest(server, client, basic, grantType, all, http)
  const { token_type } = await oauth.processGenericTokenEndpointResponse(server, client, answer)
  expect(token_type).toBe('bearer')
})

async function idToken(): Promise<string> {
  const form = { username: flow.user.userName, password: flow.user.password, scope: 'openid' }
  const answer = await oauth.genericTokenEndpointRequest(server, client, basic, 'password', form, http)
  return (await oauth.processGenericTokenEndpointResponse(server, client, answer)).id_token ?? ''
}

test('device code', async () => {
  const withDevice = { ...server, device_authorization_endpoint: url('/oauth2/v1/device').href }
  const form = { scope: `${orders}read`, response_type: 'device_code' }
  const begun = await oauth.deviceAuthorizationRequest(withDevice, client, oauth.None(), form, http)
  const codes = await oauth.processDeviceAuthorizationResponse(withDevice, client, begun)
  const { go, submit } = browser()
  const { userName: username, password } = flow.user
  const page = await submit(await go(codes.verification_uri), { username, password })
  await submit(await submit(page, { user_code: codes.user_code }), { decision: 'allow' })
  const answer = await oauth.deviceCodeGrantRequest(withDevice, client, basic, codes.device_code, http)
  const { token_type } = await oauth.processDeviceCodeResponse(withDevice, client, answer)
  expect(token_type).toBe('bearer')
  expect(allowedGrants).toContain(deviceGrant)
})
