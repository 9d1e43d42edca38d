import { beforeAll, describe, expect, test } from 'vitest'
import { type Healthy, healthySetup } from '../sandbox/healthy-fixture'
import { attempt, deploy } from '../sandbox/services/gateway/gateway-fixture'
import { clientToken } from '../sandbox/services/service-fixture'
import { type GatewayKeys, gatewayKey, jwtPolicy, routeAuthorization, tokenPolicy } from './gateway-policy'

let healthy: Healthy
let keys: Record<string, unknown>[]
beforeAll(async () => {
  healthy = await healthySetup('gateway')
  keys = (await healthy.admin('GET', 'SigningCert/jwk')).body.keys as typeof keys
})

const issuer = 'https://identity.oraclecloud.com/'
const backend = { type: 'STOCK_RESPONSE_BACKEND', status: 200, body: 'in' }
const routes = [
  { path: '/orders', requestPolicies: { authorization: routeAuthorization(['/orders']) }, backend },
  { path: '/returns', requestPolicies: { authorization: routeAuthorization(['/returns']) }, backend },
]
const staticKeys = (): GatewayKeys => ({ type: 'STATIC_KEYS', keys: keys.flatMap((key) => gatewayKey(key) ?? []) })
const remoteKeys = (): GatewayKeys => ({
  type: 'REMOTE_JWKS',
  uri: `${healthy.domain.url}/admin/v1/SigningCert/jwk`,
  maxCacheDurationInHours: 1,
})

describe.each([
  ['TOKEN_AUTHENTICATION', tokenPolicy],
  ['JWT_AUTHENTICATION', jwtPolicy],
] as const)('a policy of type %s', (type, policy) => {
  test.each([
    ['with the key itself', staticKeys],
    ['with the key set’s address', remoteKeys],
  ])('%s is taken by a gateway, which then takes the token', async (_case, keysOf) => {
    await healthy.admin('PATCH', 'Settings/Settings', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'signingCertPublicAccess', value: true }],
    })
    const authentication = policy({ issuer, audience: healthy.service.audience, keys: keysOf() })
    expect(authentication.type).toBe(type)
    expect(await deploy(healthy, { requestPolicies: { authentication }, routes })).toMatchObject({ status: 200 })
    const token = await clientToken(healthy)
    expect(await attempt(healthy, token, '/orders')).toMatchObject({ status: 200 })
    expect(await attempt(healthy, token, '/returns')).toMatchObject({ status: 403, gate: 'gateway-scope' })
  })

  test('refuses a token of the domain for something else', async () => {
    const authentication = policy({ issuer, audience: 'https://elsewhere.example', keys: staticKeys() })
    await deploy(healthy, { requestPolicies: { authentication }, routes })
    expect(await attempt(healthy, await clientToken(healthy), '/orders')).toMatchObject({ gate: 'gateway-audience' })
  })
})

test.each([
  [{ kty: 'EC', kid: 'k', n: 'n', e: 'e' }],
  [{ kty: 'RSA', n: 'n', e: 'e' }],
  [{ kty: 'RSA', kid: 'k', e: 'AQAB' }],
])('%j is no key for a gateway', (jwk) => {
  expect(gatewayKey(jwk)).toBeNull()
})

test('of a key only what the gateway knows is kept', () => {
  const key = {
    kty: 'RSA',
    kid: 'SIGNING_KEY',
    n: 'n',
    e: 'AQAB',
    alg: 'RS256',
    x5t: 'x',
    key_ops: ['encrypt', 'sign'],
  }
  expect(gatewayKey(key)).toEqual({
    format: 'JSON_WEB_KEY',
    kid: 'SIGNING_KEY',
    kty: 'RSA',
    alg: 'RS256',
    use: 'sig',
    key_ops: ['verify'],
    n: 'n',
    e: 'AQAB',
  })
})
