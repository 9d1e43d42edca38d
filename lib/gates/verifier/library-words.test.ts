import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
} from 'jose'
import * as oauth from 'oauth4webapi'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyAsProgram } from '../../jose/verify-as-program'
import { factsOf, healthyOpa } from '../case-fixture'
import { judge } from '../judge'

const url = 'https://idcs-us.example'
const issuer = 'https://identity.oraclecloud.com/'
const now = Math.floor(Date.now() / 1000)

let sign: (claims?: object) => Promise<string>
let present: { keys: object[] }
let former: { keys: object[] }

beforeAll(async () => {
  const [signing, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  const named = async (key: CryptoKey) => ({
    keys: [{ ...(await exportJWK(key)), kid: 'SIGNING_KEY', alg: 'RS256' }],
  })
  present = await named(signing.publicKey)
  former = await named(other.publicKey)
  const common = { iss: issuer, aud: ['a', 'b'], sub: 'maria', client_id: 'c', jti: 'j', iat: now, exp: now + 300 }
  sign = (claims = {}) =>
    new SignJWT({ ...common, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'SIGNING_KEY', typ: 'at+jwt' })
      .sign(signing.privateKey)
})

/** What a library says when it does not take a token: nothing of it is written here. */
async function complaint(work: () => Promise<unknown>): Promise<{ error: string; text: string }> {
  try {
    await work()
  } catch (thrown) {
    const { code = '', message } = thrown as Error & { code?: string }
    return { error: code, text: message }
  }
  throw new Error('the library took it')
}

const found = async (work: () => Promise<unknown>, known = {}) => {
  const refusal = { at: 'verifier' as const, ...(await complaint(work)) }
  const { cause, candidates } = judge(factsOf({ refusal, ...known }))
  return cause ? cause.gateId : candidates.map(({ gateId }) => gateId)
}

const answering = (status: number, body: string) => async () => new Response(body, { status })

describe('jose', () => {
  const withKeys = (claims: object, options = {}, keys = present) =>
    sign(claims).then((token) => jwtVerify(token, createLocalJWKSet(keys as never), options))
  const reading = async (fetch: () => Promise<Response>) =>
    jwtVerify(await sign(), createRemoteJWKSet(new URL(`${url}/keys`), { [customFetch]: fetch }))

  test.each<[string, () => Promise<unknown>, string | string[]]>([
    ['another issuer', () => withKeys({}, { issuer: url }), 'verifier-issuer'],
    ['another audience', () => withKeys({}, { audience: 'x' }), 'token-audience'],
    ['a token that ended', () => withKeys({ exp: 1 }), 'token-unexpired'],
    ['one that begins later', () => withKeys({ nbf: now + 900 }), 'token-clock'],
    ['another key of the same name', () => withKeys({}, {}, former), ['signing-key-current', 'token-genuine']],
    ['a document without keys', () => reading(answering(200, '{"issuer":"x"}')), 'key-set-address'],
    ['a page', () => reading(answering(200, '<html>')), 'key-set-address'],
    ['no key set', () => reading(answering(401, '')), ['signing-key-access', 'key-set-address']],
  ])('%s', async (_, work, expected) => {
    expect(await found(work)).toEqual(expected)
  })

  test('a signature that does not fit a token which the domain signed is an old key’s', async () => {
    const known = { token: healthyOpa.token }
    expect(await found(() => withKeys({}, {}, former), known)).toBe('signing-key-current')
  })
})

describe('oauth4webapi', () => {
  let counter = 0
  /** `validateJwtAccessToken` keeps what it read for each server. */
  const validate = async (
    claims: object,
    { expects = issuer, audience = 'a', body = () => Response.json(present) } = {},
  ) => {
    counter += 1
    const headers = { authorization: `Bearer ${await sign(claims)}` }
    const server = { issuer: expects, jwks_uri: `${url}/keys/${counter}` }
    const options = { [oauth.customFetch]: async () => body() }
    return oauth.validateJwtAccessToken(server, new Request('https://api.example/', { headers }), audience, options)
  }
  const discover = async () => {
    const options = { [oauth.customFetch]: async () => Response.json({ issuer }) }
    return oauth.processDiscoveryResponse(new URL(url), await oauth.discoveryRequest(new URL(url), options))
  }

  test('takes what it should', async () => {
    expect(await validate({})).toMatchObject({ sub: 'maria' })
  })

  test.each<[string, () => Promise<unknown>, string | string[]]>([
    ['the issuer of discovery', discover, 'verifier-issuer'],
    ['another issuer', () => validate({}, { expects: url }), 'verifier-issuer'],
    ['another audience', () => validate({}, { audience: 'x' }), 'token-audience'],
    ['a token that ended', () => validate({ exp: 1 }), 'token-unexpired'],
    ['one that begins later', () => validate({ nbf: now + 900 }), 'token-clock'],
    [
      'another key of the same name',
      () => validate({}, { body: () => Response.json(former) }),
      ['signing-key-current', 'token-genuine'],
    ],
    ['a document without keys', () => validate({}, { body: () => Response.json({ issuer }) }), 'key-set-address'],
    [
      'no key set',
      () => validate({}, { body: () => new Response('', { status: 401 }) }),
      ['signing-key-access', 'key-set-address'],
    ],
  ])('%s', async (_, work, expected) => {
    expect(await found(work)).toEqual(expected)
  })
})

describe('a program of one’s own', () => {
  const verify = async (strictness: Partial<Parameters<typeof verifyAsProgram>[2]>) =>
    verifyAsProgram(await sign(), present as never, { issuer, takesOneAudience: false, ...strictness })

  test('takes the token as issued', async () => {
    expect(await verify({})).toBeUndefined()
  })

  test.each([
    [{ issuer: url }, 'verifier-issuer'],
    [{ takesOneAudience: true }, 'verifier-audience'],
  ])('%j is found by its words', async (strictness, expected) => {
    const said = await verify(strictness)
    if (!said) throw new Error('it took the token')
    expect(judge(factsOf({ refusal: { at: 'verifier', ...said } })).cause?.gateId).toBe(expected)
  })
})

describe('what people report', () => {
  test.each([
    [
      'Couldn’t retrieve remote JWK set: Server returned HTTP response code: 401 for URL: https://idcs-6e.identity.oraclecloud.com:443/admin/v1/SigningCert/jwk',
      'signing-key-access',
    ],
    ['JWKS fetch failed (401) for .../admin/v1/SigningCert/jwk', 'signing-key-access'],
    ['OGG-25654 The OpenID discovery page or JSON Web Key page is not in the expected format.', 'key-set-address'],
    [
      'oidc: issuer did not match the issuer returned by provider, expected "https://a" got "https://b"',
      'verifier-issuer',
    ],
    ['OIDC ID Token validation error: missing claim(s) aud', 'verifier-audience'],
    ['audience mismatch', 'token-audience'],
    ['Invalid audience', 'token-audience'],
  ])('%s', (text, expected) => {
    expect(judge(factsOf({ refusal: { at: 'verifier', text } })).cause?.gateId).toBe(expected)
  })

  test.each([
    ["Validation failed for 'exp'", 'token-unexpired'],
    ["Validation failed for 'aud'", 'gateway-audience'],
    ["Validation failed for 'iss'", 'gateway-issuer'],
    ["Validation failed for 'nbf'", 'token-clock'],
    ["Validation failed for 'sub_type'", 'gateway-claim'],
  ])('%s in a gateway’s log', (body, expected) => {
    const serviceRequest = { ...healthyOpa.serviceRequest, kind: 'gateway' as const }
    const { cause } = judge(factsOf({ serviceRequest, serviceAnswer: { status: 401, body }, now: healthyOpa.now }))
    expect(cause?.gateId).toBe(expected)
  })
})
