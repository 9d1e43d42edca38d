import { beforeAll, describe, expect, test } from 'vitest'
import { type Healthy, healthySetup } from '../../healthy-fixture'
import { clientToken, control, send, tokenOf } from '../service-fixture'
import { attempt, deploy, type Forge, jwtPolicy, lastLogged, openForge, type Policy } from './gateway-fixture'

let healthy: Healthy
let forge: Forge
beforeAll(async () => {
  healthy = await healthySetup('gateway')
  forge = await openForge(healthy)
})

const seconds = () => Math.floor(Date.now() / 1000)

describe('the deployment that is there from the first day', () => {
  test('takes tokens of the domain, of users and clients, on every route', async () => {
    for (const token of [await tokenOf(healthy), await clientToken(healthy)])
      for (const path of ['/echo', '/orders/17'])
        expect(await attempt(healthy, token, path)).toMatchObject({ status: 200 })
    const { answer } = await attempt(healthy, await clientToken(healthy), '/echo?a=1')
    expect(await answer.json()).toEqual({
      echo: { method: 'GET', path: '/v1/echo', query: { a: '1' }, body: '', sub: healthy.client.clientId },
    })
  })

  test.each([
    ['GET', '/nowhere', 404],
    ['GET', '/orders', 404],
    ['GET', '/orders/1/2', 404],
    ['DELETE', '/echo', 405],
  ])('%s %s is no route', async (method, path, status) => {
    expect((await send(healthy, path, { method })).status).toBe(status)
  })

  test('refuses without a token by 401, a challenge and nothing else', async () => {
    const answer = await send(healthy, '/echo')
    expect([answer.status, answer.headers.get('www-authenticate'), await answer.text()]).toEqual([401, 'Bearer', ''])
    const { opcRequestId } = await lastLogged(healthy)
    expect(answer.headers.get('opc-request-id')).toBe(opcRequestId)
  })
})

const claims: [string, Policy, () => Record<string, unknown>, string | undefined, string | undefined][] = [
  ['a right token', {}, () => ({}), undefined, undefined],
  ['one of several audiences', {}, () => ({ aud: ['urn:other', healthy.service.audience] }), undefined, undefined],
  ['another issuer', {}, () => ({ iss: 'https://issuer.example' }), 'gateway-issuer', 'iss'],
  ['another audience', {}, () => ({ aud: 'urn:other' }), 'gateway-audience', 'aud'],
  ['a token that is past', {}, () => ({ exp: seconds() - 5 }), 'token-unexpired', 'exp'],
  ['a token without an end', {}, () => ({ exp: undefined }), 'token-unexpired', 'exp'],
  ['a token that begins later', {}, () => ({ nbf: seconds() + 30 }), 'token-clock', 'nbf'],
  ['a past token within the skew', { maxClockSkewInSeconds: 10 }, () => ({ exp: seconds() - 5 }), undefined, undefined],
  [
    'a past token beyond the skew',
    { maxClockSkewInSeconds: 3 },
    () => ({ exp: seconds() - 5 }),
    'token-unexpired',
    'exp',
  ],
  [
    'a claim that must be there',
    { verifyClaims: [{ key: 'sub_type', isRequired: true }] },
    () => ({}),
    'gateway-claim',
    'sub_type',
  ],
  [
    'a claim that is there',
    { verifyClaims: [{ key: 'sub_type', isRequired: true }] },
    () => ({ sub_type: 'x' }),
    undefined,
    undefined,
  ],
  [
    'a claim that may lack',
    { verifyClaims: [{ key: 'sub_type', values: ['user'] }] },
    () => ({}),
    undefined,
    undefined,
  ],
  [
    'a claim with another value',
    { verifyClaims: [{ key: 'sub_type', values: ['user'] }] },
    () => ({ sub_type: 'client' }),
    'gateway-claim',
    'sub_type',
  ],
]

describe.each(['JWT_AUTHENTICATION', 'TOKEN_AUTHENTICATION'])('%s', (type) => {
  const event = type === 'JWT_AUTHENTICATION' ? 'jwtAuthentication' : 'tokenAuthentication'
  /** The same rules in the words of either policy. */
  const policy = (change: Policy): Policy => {
    const { issuers, audiences, verifyClaims, publicKeys, ...rest } = jwtPolicy(healthy, forge, change)
    if (type === 'JWT_AUTHENTICATION')
      return { ...rest, issuers, audiences, publicKeys, ...(verifyClaims === undefined ? {} : { verifyClaims }) }
    const additionalValidationPolicy = { issuers, audiences, ...(verifyClaims === undefined ? {} : { verifyClaims }) }
    return { ...rest, type, validationPolicy: { ...(publicKeys as Policy), additionalValidationPolicy } }
  }

  test.each(claims)('%s', async (_, change, given, gate, claim) => {
    expect(await deploy(healthy, policy(change))).toMatchObject({ status: 200 })
    const seen = await attempt(healthy, await forge.token(given()))
    expect([seen.status, seen.gate]).toEqual([gate ? 401 : 200, gate])
    if (claim)
      expect(await lastLogged(healthy)).toMatchObject({
        type: `${event}.authenticationFailed`,
        message: expect.stringMatching(new RegExp(`^Validation failed for '${claim}'`)),
      })
  })
})

describe('where the token is', () => {
  test('in another header, with another scheme', async () => {
    await deploy(healthy, jwtPolicy(healthy, forge, { tokenHeader: 'X-Token', tokenAuthScheme: 'JWT' }))
    const token = await forge.token()
    expect((await send(healthy, '/echo', { headers: { 'x-token': `jwt ${token}` } })).status).toBe(200)
    expect((await send(healthy, '/echo', { headers: { 'x-token': `Bearer ${token}` } })).status).toBe(401)
    expect((await send(healthy, '/echo', { headers: { authorization: `JWT ${token}` } })).status).toBe(401)
  })

  test('in the query', async () => {
    const { tokenHeader: _, tokenAuthScheme: __, ...rest } = jwtPolicy(healthy, forge)
    await deploy(healthy, { ...rest, tokenQueryParam: 'token' })
    const token = await forge.token()
    expect((await send(healthy, `/echo?token=${token}`)).status).toBe(200)
    expect((await attempt(healthy, token)).gate).toBe('gateway-token')
  })
})

describe('what a route asks beyond a valid token', () => {
  const backend = {
    type: 'STOCK_RESPONSE_BACKEND',
    status: 200,
    body: 'open',
    headers: [{ name: 'X-From', value: 'stock' }],
  }
  const routes = [
    { path: '/any', requestPolicies: { authorization: { type: 'ANY_OF', allowedScope: ['/a', '/b'] } }, backend },
    { path: '/only', requestPolicies: { authorization: { type: 'AUTHENTICATION_ONLY' } }, backend },
    { path: '/anonymous/{rest*}', requestPolicies: { authorization: { type: 'ANONYMOUS' } }, backend },
  ]
  beforeAll(async () => {
    const authentication = jwtPolicy(healthy, forge, { isAnonymousAccessAllowed: true })
    expect(await deploy(healthy, { requestPolicies: { authentication }, routes })).toMatchObject({ status: 200 })
  })

  test.each([
    ['/any', '/b other', 200, undefined],
    ['/any', '/B', 403, 'gateway-scope'],
    ['/any', undefined, 403, 'gateway-scope'],
    ['/only', undefined, 200, undefined],
  ])('%s with the scope "%s" is %i', async (path, scope, status, gate) => {
    const seen = await attempt(healthy, await forge.token({ scope }), path)
    expect([seen.status, seen.gate]).toEqual([status, gate])
  })

  test('an anonymous route asks for no token, the others do', async () => {
    const answer = await send(healthy, '/anonymous/a/b')
    expect([answer.status, await answer.text(), answer.headers.get('x-from')]).toEqual([200, 'open', 'stock'])
    expect((await send(healthy, '/only')).status).toBe(401)
  })

  test('without an authentication policy everybody passes', async () => {
    expect(await deploy(healthy, { requestPolicies: {}, routes })).toMatchObject({ status: 200 })
    expect((await send(healthy, '/any')).status).toBe(200)
  })
})

test('a failed validation may be answered otherwise', async () => {
  const { issuers, audiences, publicKeys, ...rest } = jwtPolicy(healthy, forge)
  await deploy(healthy, {
    requestPolicies: {
      authentication: {
        ...rest,
        type: 'TOKEN_AUTHENTICATION',
        validationPolicy: { ...(publicKeys as Policy), additionalValidationPolicy: { issuers, audiences } },
        validationFailurePolicy: {
          type: 'MODIFY_RESPONSE',
          responseCode: '418',
          responseMessage: 'No tea without a token',
        },
      },
    },
    routes: [{ path: '/echo', backend: { type: 'HTTP_BACKEND', url: 'https://orders.example' } }],
  })
  const { answer, gate } = await attempt(healthy, await forge.token({ aud: 'urn:other' }))
  expect([answer.status, await answer.text(), gate]).toEqual([418, 'No tea without a token', 'gateway-audience'])
  expect(answer.headers.get('www-authenticate')).toBeNull()
})

test('the control API gives back what it was given, and knows no other gateway', async () => {
  const authentication = jwtPolicy(healthy, forge)
  await deploy(healthy, authentication)
  const { body } = await control(healthy, 'GET', 'gateways/us/gateway-us')
  expect(body.requestPolicies.authentication).toEqual(authentication)
  expect(await control(healthy, 'GET', 'gateways/emea/gateway-us')).toMatchObject({
    status: 400,
    text: 'emea has no gateway "gateway-us".\n',
  })
})
