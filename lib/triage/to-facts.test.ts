import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../gates/judge'
import { textToBase64url } from '../jose/bytes'
import { readPaste } from './read-paste'
import { toFacts } from './to-facts'

const now = '2026-03-09T09:30:00.000Z'
const explained = (text: string) => judge(toFacts(readPaste(text), now))

test('every fact of a paste says that it is pasted, and when', () => {
  const facts = toFacts(readPaste('{"error":"invalid_scope"}'), now)
  expect(facts).toEqual({
    tokenAnswer: { value: { status: 0, success: false, error: 'invalid_scope' }, from: 'paste', at: now },
    now: { value: now, from: 'request', at: now },
  })
})

test('a token handed on without its signature is not a broken one', () => {
  const part = (value: unknown) => textToBase64url(JSON.stringify(value))
  const { token } = toFacts(
    readPaste(`${part({ alg: 'RS256', kid: 'SIGNING_KEY' })}.${part({ tok_type: 'AT' })}.`),
    now,
  )
  expect(token?.value).toMatchObject({ problems: [], signature: 'unchecked' })
})

test.each([
  ['a header that cannot be read', (token: string) => token.slice(5)],
  ['cut claims', (token: string) => token.slice(0, 110)],
])('of a token with %s, what is not there is not called missing', (_what, broken) => {
  const part = (value: unknown) => textToBase64url(JSON.stringify(value))
  const claims = { iss: 'client', sub: 'ada', aud: 'https://identity.oracle.com/', note: 'long'.repeat(9), exp: 1 }
  const paste = readPaste(`assertion=${broken(`${part({ alg: 'RS256', kid: 'northwind' })}.${part(claims)}.x`)}`)
  expect(paste.assertion).toMatchObject({ claims: { iss: 'client' }, isPartial: true })
  const { cause, next } = judge(toFacts(paste, now))
  expect(cause?.gateId).toBe('assertion-shape')
  expect(next).toEqual([])
})

describe('a client’s own assertion', () => {
  const part = (value: unknown) => textToBase64url(JSON.stringify(value))
  const jwt = (claims: Record<string, unknown>) =>
    `${part({ alg: 'RS256', kid: 'northwind' })}.${part({ iss: 'c1', aud: 'https://identity.oraclecloud.com/', jti: `${claims.sub}`, exp: 1773048900, ...claims })}.c2ln`
  const curl = (grant: string, rest: string) =>
    `curl https://idcs-1.identity.oraclecloud.com/oauth2/v1/token -d grant_type=${grant} -d client_id=c1 -d scope=https://opa.example:443/process ${rest}`
  const user = `-d assertion=${jwt({ sub: 'ada' })}`
  const own = (claims: Record<string, unknown>) =>
    `-d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer -d client_assertion=${jwt(claims)}`

  test('is the one that is judged where it is alone', () => {
    const facts = toFacts(readPaste(curl('client_credentials', own({ sub: 'ada' }))), now)
    expect(facts.assertion?.value.claims.sub).toBe('ada')
    expect(judge(facts).cause?.gateId).toBe('client-assertion-subject')
  })

  test.each<[string, Record<string, unknown>, string | undefined]>([
    ['in order', { sub: 'c1' }, undefined],
    ['for the wrong subject', { sub: 'bob' }, 'client-assertion'],
    ['that has ended', { sub: 'c1', exp: 1 }, 'client-assertion'],
  ])('%s beside one for a user is judged by itself', (_, claims, gateId) => {
    const text = curl('urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer', `${user} ${own(claims)}`)
    const { cause } = explained(text)
    expect(cause?.gateId).toBe(gateId)
  })
})

test('a service and its bare refusal leave candidates and one question', () => {
  const { cause, candidates, question } = explained(
    'https://x.integration.ocp.oraclecloud.com/ic/api/ 401 Unauthorized',
  )
  expect(cause).toBeUndefined()
  expect(candidates.map(({ gateId }) => gateId)).toEqual([
    'developer-role',
    'token-presented',
    'token-kind',
    'token-issuer',
    'token-genuine',
    'token-unexpired',
    'token-clock',
    'token-audience',
    'token-scope',
    'token-unrevoked',
  ])
  expect(question?.fact).toBe('token')
})

test('a request to an endpoint that exists nowhere is explained by its address alone', () => {
  const { cause } = explained('POST https://idcs-0.identity.oraclecloud.com/oauth2/v2/token\nHTTP/1.1 404 Not Found')
  expect(cause).toMatchObject({ gateId: 'token-endpoint', by: 'check' })
})

const bits = fc.constantFrom(
  'eyJhbGciOiJSUzI1NiJ9',
  '.',
  'Bearer ',
  '"error":"invalid_client"',
  'HTTP/1.1 401',
  '\n',
  '%',
  '&quot;',
  'scope=',
  'curl -u a:b',
  'https://x/oauth2/v1/token',
  'Basic YTpi',
  '\\',
  '{',
  '”',
)
const pastes = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.array(fc.oneof(bits, fc.string({ maxLength: 6 })), { maxLength: 30 }).map((all) => all.join('')),
)

test('whatever is pasted: nothing throws, no check crashes, and nothing is claimed without evidence', () => {
  fc.assert(
    fc.property(pastes, (text) => {
      for (const verdict of explained(text).verdicts) {
        expect(verdict.state).not.toBe('crashed')
        if (verdict.state === 'shut') expect(verdict.evidence.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 400 },
  )
})
