import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkedSpecification, SpecificationError } from './check-specification'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const { n, e } = publicKey.export({ format: 'jwk' })
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' })
const secret = privateKey.export({ type: 'pkcs8', format: 'pem' })
const jwk = { format: 'JSON_WEB_KEY', kid: 'SIGNING_KEY', kty: 'RSA', alg: 'RS256', n, e }
const keys = (...list: object[]) => ({ publicKeys: { type: 'STATIC_KEYS', keys: list } })
const remote = (uri: string) => ({ publicKeys: { type: 'REMOTE_JWKS', uri } })

const policy: Record<string, unknown> = {
  type: 'JWT_AUTHENTICATION',
  tokenHeader: 'Authorization',
  tokenAuthScheme: 'Bearer',
  issuers: ['https://identity.oraclecloud.com/'],
  audiences: ['https://gateway.example'],
  ...keys({ ...jwk, use: 'sig', key_ops: ['verify'] }),
}
const routes = [{ path: '/echo', methods: ['GET'], backend: { type: 'HTTP_BACKEND', url: 'https://x' } }]
const stock = (more: object) => ({ routes: [{ path: '/x', backend: { type: 'STOCK_RESPONSE_BACKEND', ...more } }] })
const specification = (authentication: unknown, more: object = {}) => ({
  requestPolicies: { authentication },
  routes,
  ...more,
})

const refusal = (given: unknown): [number, string] => {
  try {
    checkedSpecification(given)
    return [200, '']
  } catch (thrown) {
    if (!(thrown instanceof SpecificationError)) throw thrown
    return [thrown.status, thrown.message]
  }
}

test.each<[string, object]>([
  ['as documented', {}],
  ['with a remote key set', remote('https://idcs-x.identity.oraclecloud.com/admin/v1/SigningCert/jwk')],
  ['with a key set on this machine', remote('http://localhost:8080/keys')],
  ['with a token in the query', { tokenHeader: undefined, tokenAuthScheme: undefined, tokenQueryParam: 'token' }],
])('a policy %s is taken', (_, change) => {
  expect(refusal(specification(JSON.parse(JSON.stringify({ ...policy, ...change }))))).toEqual([200, ''])
})

test.each<[object, string]>([
  [{ issuers: undefined }, 'authentication.issuers: must be a list of texts.'],
  [{ issuers: [] }, 'authentication.issuers: must name at least one.'],
  [{ audiences: undefined }, 'authentication.audiences: must be a list of texts.'],
  [{ audiences: [''] }, 'authentication.audiences[0]: must not be empty.'],
  [{ publicKeys: undefined }, 'authentication.publicKeys: '],
  [{ tokenHeader: undefined }, 'authentication.tokenHeader: or tokenQueryParam must be given, and only one of them.'],
  [{ tokenQueryParam: 'token' }, 'authentication.tokenHeader: or tokenQueryParam must be given, and only one of them.'],
  [{ tokenAuthScheme: undefined }, 'authentication.tokenAuthScheme: must be given with tokenHeader.'],
  [{ maxClockSkewInSeconds: -1 }, 'authentication.maxClockSkewInSeconds: must not be negative.'],
  [{ tokenHeader: 'X Token' }, 'authentication.tokenHeader: is no name of a header.'],
  [{ tokenAuthScheme: 'Bearer\r\nx: y' }, 'authentication.tokenAuthScheme: cannot stand in a header.'],
  [{ audience: ['x'] }, 'authentication: Unrecognized key: "audience".'],
  [keys({ ...jwk, key_ops: ['encrypt'] }), 'authentication.publicKeys.keys[0].key_ops[0]: may only be "verify".'],
  [keys({ ...jwk, use: 'enc' }), 'authentication.publicKeys.keys[0].use: may only be "sig".'],
  [keys({ ...jwk, kty: 'EC' }), 'authentication.publicKeys.keys[0].kty: may only be "RSA".'],
  [keys({ ...jwk, alg: undefined }), 'authentication.publicKeys.keys[0].alg: must be one of RS256, RS384, RS512.'],
  [keys({ ...jwk, kid: undefined }), 'authentication.publicKeys.keys[0].kid: must be a text.'],
  [keys({ ...jwk, n: '***' }), 'authentication.publicKeys.keys[0].n: must be base64url.'],
  [keys({ ...jwk, x5t: 'x' }), 'authentication.publicKeys.keys[0]: Unrecognized key: "x5t".'],
  [
    keys({ ...jwk, format: 'DER' }),
    'authentication.publicKeys.keys[0].format: must have the format JSON_WEB_KEY or PEM.',
  ],
  [keys({ format: 'PEM', kid: 'k', key: 'x' }), 'authentication.publicKeys.keys[0].key: is no RSA public key in PEM.'],
  [
    keys({ format: 'PEM', kid: 'k', key: elliptic }),
    'authentication.publicKeys.keys[0].key: is no RSA public key in PEM.',
  ],
  [
    keys({ format: 'PEM', kid: 'k', key: secret }),
    'authentication.publicKeys.keys[0].key: is no RSA public key in PEM.',
  ],
  [
    remote('http://keys.example/jwk'),
    'authentication.publicKeys.uri: must be an https address, or an http one on this machine.',
  ],
  [
    remote('file:///etc/passwd'),
    'authentication.publicKeys.uri: must be an https address, or an http one on this machine.',
  ],
])('a policy with %j is refused: %s', (change, message) => {
  const [status, said] = refusal(specification(JSON.parse(JSON.stringify({ ...policy, ...change }))))
  expect([status, said.slice(0, message.length)]).toEqual([400, message])
})

test.each<[string, object]>([
  ['introspection', { type: 'TOKEN_AUTHENTICATION', validationPolicy: { type: 'REMOTE_DISCOVERY' } }],
  ['signing people in', { type: 'TOKEN_AUTHENTICATION', validationFailurePolicy: { type: 'OAUTH2' } }],
  ['an authorizer function', { type: 'CUSTOM_AUTHENTICATION', functionId: 'ocid1.fnfunc' }],
])('%s is not imitated, and not called wrong', (_, authentication) => {
  expect(refusal(specification(authentication))[0]).toBe(501)
})

test.each<[object, string]>([
  [{ routes: [] }, 'routes: must hold at least one route.'],
  [{ routes: [{ path: 'echo', backend: { type: 'HTTP_BACKEND' } }] }, 'routes[0].path: must begin with a slash.'],
  [stock({ status: 42 }), 'routes[0].backend.status: must be a status such as 200.'],
  [stock({ headers: [{ name: 'a b', value: 'x' }] }), 'routes[0].backend.headers[0].name: is no name of a header.'],
  [stock({ headers: [{ name: 'a', value: 'ж' }] }), 'routes[0].backend.headers[0].value: cannot stand in a header.'],
  [
    { routes: [{ ...routes[0], requestPolicies: { authorization: { type: 'ANY_OF' } } }] },
    'routes[0].requestPolicies.authorization.allowedScope: must be a list of texts.',
  ],
  [
    { routes: [{ ...routes[0], requestPolicies: { authorization: { type: 'ANONYMOUS' } } }] },
    'A route is ANONYMOUS, but authentication.isAnonymousAccessAllowed is not true.',
  ],
])('a specification with %j is refused: %s', (more, message) => {
  expect(refusal(specification(policy, more))).toEqual([400, message])
})
