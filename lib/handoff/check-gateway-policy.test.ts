import { expect, test } from 'vitest'
import { checkGatewayPolicy, type ExpectedToken } from './check-gateway-policy'
import type { GatewayKey, GatewayTrust } from './gateway-policy'

const issuer = 'https://identity.oraclecloud.com/'
const audience = 'https://gateway.example'
const key: GatewayKey = {
  format: 'JSON_WEB_KEY',
  kid: 'SIGNING_KEY',
  kty: 'RSA',
  alg: 'RS256',
  use: 'sig',
  key_ops: ['verify'],
  n: 'n',
  e: 'AQAB',
}
const seen = { iss: issuer, kid: 'SIGNING_KEY', alg: 'RS256', x5t: 'today' }
const remote: GatewayTrust['keys'] = { type: 'REMOTE_JWKS', uri: 'https://idcs/jwk', maxCacheDurationInHours: 1 }

interface Change {
  trust?: Partial<GatewayTrust>
  policy?: Partial<Parameters<typeof checkGatewayPolicy>[0]>
  token?: Partial<ExpectedToken>
}

const checks = ({ trust, policy, token }: Change) =>
  checkGatewayPolicy(
    {
      trust: { issuer, audience, keys: { type: 'STATIC_KEYS', keys: [key] }, ...trust },
      allowedScope: ['/orders'],
      keyThumbprint: 'today',
      discoveryIssuer: issuer,
      ...policy,
    },
    { seen, aud: [audience], scopes: ['/orders'], ...token },
  )

test('a policy that fits is told so, thing by thing, in the order of the gateway', () => {
  const lines = checks({})
  expect(lines.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open'])
  expect(lines.map(({ says }) => says.split(':')[0])).toEqual(['key', 'iss', 'aud', 'scope'])
})

const unseen = { aud: [audience], scopes: ['/orders'] }

test.each<[string, Change, string, string, RegExp]>([
  ['the slash of the issuer', { trust: { issuer: issuer.slice(0, -1) } }, 'iss', 'shut', /differ by the final slash/],
  ['another issuer', { trust: { issuer: 'https://idcs-x' } }, 'iss', 'shut', /policy allows https:\/\/idcs-x\./],
  ['another audience', { token: { aud: ['urn:other'] } }, 'aud', 'shut', /for urn:other, the policy allows/],
  [
    'a scope with its audience',
    { policy: { allowedScope: [`${audience}/orders`] } },
    'scope',
    'shut',
    /with its audience: a token has the value alone/,
  ],
  ['another scope', { policy: { allowedScope: ['/returns'] } }, 'scope', 'shut', /routes ask for \/returns\.$/],
  ['another kid', { token: { seen: { ...seen, kid: 'other' } } }, 'key', 'shut', /name other in their header/],
  ['another algorithm', { token: { seen: { ...seen, alg: 'RS512' } } }, 'key', 'shut', /signed with RS512/],
  ['a key of yesterday', { policy: { keyThumbprint: 'yesterday' } }, 'key', 'shut', /holds yesterday; both are called/],
  [
    'a header without thumbprint',
    { token: { seen: { iss: issuer, kid: 'SIGNING_KEY', alg: 'RS256' } } },
    'key',
    'unknown',
    /every domain calls its key that/,
  ],
  ['keys that are closed', { trust: { keys: remote }, policy: { areKeysPublic: false } }, 'key', 'shut', /every token/],
  ['keys that are public', { trust: { keys: remote }, policy: { areKeysPublic: true } }, 'key', 'open', /access is on/],
  ['a setting nobody may see', { trust: { keys: remote } }, 'key', 'unknown', /may not see whether/],
])('%s is told', (_case, change, what, state, says) => {
  const line = checks(change).find((each) => each.says.startsWith(`${what}:`))
  expect(line).toEqual({ state, says: expect.stringMatching(says) })
})

test('without a token of the domain nothing is claimed about issuer and key', () => {
  const trust: GatewayTrust = { issuer, audience, keys: { type: 'STATIC_KEYS', keys: [key] } }
  const lines = checkGatewayPolicy({ trust, allowedScope: ['/orders'], discoveryIssuer: issuer }, unseen)
  expect(lines.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'open', 'open'])
})

test('an issuer that discovery spells otherwise is told, and counts for nothing', () => {
  const [, line] = checks({ policy: { discoveryIssuer: 'https://idcs-x:443/' } })
  expect(line).toMatchObject({
    state: 'open',
    says: expect.stringContaining('Discovery spells it https://idcs-x:443/'),
  })
})
