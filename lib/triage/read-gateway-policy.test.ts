import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGatewayPolicy } from './read-gateway-policy'

const authentication = {
  type: 'JWT_AUTHENTICATION',
  tokenHeader: 'Authorization',
  tokenAuthScheme: 'Bearer',
  issuers: ['https://identity.oraclecloud.com/'],
  audiences: ['https://orders.example'],
  verifyClaims: [{ key: 'sub_type', values: ['client'], isRequired: true }],
  maxClockSkewInSeconds: 10,
  publicKeys: {
    type: 'STATIC_KEYS',
    keys: [{ format: 'JSON_WEB_KEY', kid: 'SIGNING_KEY', n: 'abcdefghijklmnopqrstuvwxyz' }],
  },
}
const routes = [
  { path: '/echo' },
  { path: '/orders/{id}', requestPolicies: { authorization: { type: 'ANY_OF', allowedScope: ['/orders'] } } },
]

test('a deployment says what it accepts, and what the called route wants', () => {
  expect(readGatewayPolicy({ requestPolicies: { authentication }, routes }, '/orders/7?x')).toEqual({
    type: 'JWT_AUTHENTICATION',
    tokenFrom: { header: 'Authorization', scheme: 'Bearer' },
    issuers: ['https://identity.oraclecloud.com/'],
    audiences: ['https://orders.example'],
    claims: [{ name: 'sub_type', values: ['client'], isRequired: true }],
    scopes: ['/orders'],
    keys: 'static',
    held: [{ kid: 'SIGNING_KEY', modulus: 'abcdefghijklmnopqrstuvwx' }],
    clockSkew: 10,
  })
})

test('one policy alone is read as well, and says nothing of what a route wants', () => {
  const read = readGatewayPolicy(authentication, '/orders/7')
  expect(read).toMatchObject({ audiences: ['https://orders.example'] })
  expect(read).not.toHaveProperty('scopes')
})

test('a validation policy has its rules one level below', () => {
  const validationPolicy = {
    type: 'REMOTE_JWKS',
    uri: 'https://x.example',
    additionalValidationPolicy: { audiences: ['a'] },
  }
  const read = readGatewayPolicy({ type: 'TOKEN_AUTHENTICATION', tokenQueryParam: 'jwt', validationPolicy })
  expect(read).toMatchObject({
    keys: 'remote',
    keysAt: 'https://x.example',
    audiences: ['a'],
    tokenFrom: { query: 'jwt' },
  })
})

test.each([[null], ['text'], [{}], [[1]], [{ type: 'CUSTOM_AUTHENTICATION' }]])('%j judges no tokens', (given) => {
  expect(readGatewayPolicy(given)).toBeUndefined()
})

test('whatever is given, it answers', () => {
  fc.assert(
    fc.property(fc.object({ maxDepth: 3 }), fc.string(), (given, path) => {
      readGatewayPolicy({ type: 'JWT_AUTHENTICATION', ...given }, path)
      readGatewayPolicy({ requestPolicies: { authentication: given }, routes: [given] }, path)
    }),
  )
})
