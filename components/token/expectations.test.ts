import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from '@/lib/facts/facts'
import { type Case, factsOf, healthyOic, healthyOpa, now, seconds } from '@/lib/gates/case-fixture'
import { judge } from '@/lib/gates/judge'
import { expectationsOf } from './expectations'

/** Of the healthy call with a change: what is said of its token or assertion. */
function expected(kind: 'token' | 'assertion', change: Partial<Case> = {}, base: Case = healthyOpa) {
  const facts = factsOf({ ...base, ...change })
  const jwt = facts[kind]?.value
  if (!jwt) throw new Error(`the case has no ${kind}`)
  return expectationsOf(kind, jwt, facts, judge(facts))
}

const token = (claims: object) => ({
  token: { ...healthyOpa.token, claims: { ...healthyOpa.token.claims, ...claims } },
})
const assertion = (claims: object, header: object = {}) => ({
  assertion: {
    ...healthyOpa.assertion,
    header: { ...healthyOpa.assertion.header, ...header },
    claims: { ...healthyOpa.assertion.claims, ...claims },
  },
})

describe('in a healthy call all is as expected', () => {
  test.each([
    [
      'the token',
      'token',
      healthyOpa,
      ['iss', 'tenant_iss', 'aud', 'scope', 'tok_type', 'sub', 'sub_type', 'gtp', 'exp'],
    ],
    ['the token of an Oracle Integration', 'token', healthyOic, ['aud', 'scope', 'sub']],
    ['the assertion', 'assertion', healthyOpa, ['alg', 'kid', 'iss', 'sub', 'aud', 'jti', 'exp', 'iat']],
  ] as const)('in %s', (_what, kind, base, names) => {
    const all = expected(kind, {}, base)
    expect(all.filter(({ fits }) => !fits)).toEqual([])
    expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining([...names]))
  })
})

test.each([
  ['urn:x', ['gtp']],
  ['urn:x offline_access', []],
])('of %s the grant’s name is expected in %j', (scope, wanted) => {
  const tokenRequest = { ...healthyOpa.tokenRequest, scope }
  const names = expected('token', { tokenRequest }).map(({ name }) => name)
  expect(names.filter((name) => name === 'gtp')).toEqual(wanted)
})

describe('what differs is told with what it should be', () => {
  const { tokenRequest } = healthyOpa
  test.each<[what: string, kind: 'token' | 'assertion', change: Partial<Case>, name: string, expected: unknown]>([
    [
      'the audience of another instance',
      'token',
      token({ aud: 'https://other' }),
      'aud',
      healthyOpa.resourceApp.audience,
    ],
    ['a scope that was not asked for', 'token', token({ scope: '/decision' }), 'scope', '/process'],
    [
      'another domain',
      'token',
      { ...token({ tenant_iss: 'https://idcs-emea.example:443' }) },
      'tenant_iss',
      'https://idcs-us.example',
    ],
    ['another issuer', 'token', token({ iss: 'https://idcs-us.example' }), 'iss', healthyOpa.domain.issuer],
    ['another user', 'token', token({ sub: 'bob' }), 'sub', healthyOpa.user.userName],
    ['the client in place of a user', 'token', token({ sub_type: 'client' }), 'sub_type', 'user'],
    ['an ID token', 'token', token({ tok_type: 'IT' }), 'tok_type', 'AT'],
    ['another client', 'token', token({ client_id: 'x' }), 'client_id', tokenRequest.clientId],
    ['an end in the past', 'token', token({ exp: seconds - 1 }), 'exp', 'after 2026-03-09T08:00:00Z'],
    [
      'a beginning to come',
      'token',
      token({ nbf: seconds + 3600 }),
      'nbf',
      expect.stringContaining('2026-03-09T08:00:00Z'),
    ],
    ['an unknown key', 'assertion', assertion({}, { kid: 'x' }), 'kid', 'northwind-2026'],
    ['another algorithm', 'assertion', assertion({}, { alg: 'HS256' }), 'alg', 'RS256'],
    [
      'an application’s name as issuer',
      'assertion',
      assertion({ iss: 'Northwind caller' }),
      'iss',
      tokenRequest.clientId,
    ],
    [
      'a host that nobody has',
      'assertion',
      assertion({ aud: 'https://identity.oracle.com/' }),
      'aud',
      expect.arrayContaining(['https://identity.oraclecloud.com/']),
    ],
    ['milliseconds', 'assertion', assertion({ exp: (seconds + 300) * 1000 }), 'exp', expect.stringContaining('after')],
    [
      'a user whom nobody knows',
      'assertion',
      { ...assertion({ sub: 'x' }), user: null },
      'sub',
      expect.stringContaining('user name'),
    ],
  ])('%s', (_what, kind, change, name, wanted) => {
    expect(expected(kind, change).find((one) => one.name === name)).toMatchObject({ fits: false, expected: wanted })
  })
})

describe('what is missing and must be there is told', () => {
  test.each([
    ['assertion', 'exp', assertion({ exp: undefined })],
    ['assertion', 'kid', assertion({}, { kid: undefined })],
    ['token', 'aud', token({ aud: undefined })],
  ] as const)('in the %s: %s', (kind, name, change) => {
    // As JSON has it: a member without a value is no member.
    const absent = JSON.parse(JSON.stringify(change)) as Partial<Case>
    const one = expected(kind, absent).find((each) => each.name === name)
    expect(one).toMatchObject({ fits: false })
    expect(one).not.toHaveProperty('found')
  })

  test('but not where only a part could be read', () => {
    const cut = { ...healthyOpa.assertion, claims: {}, problems: ['Its claims were cut.'], isPartial: true as const }
    expect(expected('assertion', { assertion: cut }).filter(({ found }) => !found)).toEqual([])
  })
})

test('nothing is expected where nothing is known but the token itself', () => {
  const facts: Facts = factsOf({ token: healthyOpa.token })
  expect(expectationsOf('token', healthyOpa.token, facts, judge(facts))).toEqual([])
})

test('the user of a sign-in is known from the token, so the token is not measured by it', () => {
  const signIn = { tokenRequest: { ...healthyOpa.tokenRequest, grantType: 'authorization_code' } }
  expect(expected('token', signIn).map(({ name }) => name)).not.toContain('sub')
})

test('a client’s own token stands for the client', () => {
  const { clientId } = healthyOpa.tokenRequest
  const own = { tokenRequest: { ...healthyOpa.tokenRequest, grantType: 'client_credentials' } }
  const said = expected('token', { ...own, ...token({ sub: clientId, sub_type: 'user' }) })
  expect(said.find(({ name }) => name === 'sub')).toMatchObject({ fits: true })
  expect(said.find(({ name }) => name === 'sub_type')).toMatchObject({ fits: false, expected: 'client' })
})

test('an answer without a date leaves open when the token was judged', () => {
  const answered = { serviceAnswer: { status: 401 } }
  expect(expected('token', { ...answered, ...token({ exp: seconds - 1 }) }).map(({ name }) => name)).not.toContain(
    'exp',
  )
  const dated = { serviceAnswer: { status: 401, date: now } }
  expect(expected('token', dated).find(({ name }) => name === 'exp')).toMatchObject({
    source: 'by the clock of “opa-us”',
  })
})

test('whatever the claims: a member that a gate is shut by is never called as expected', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 2 }))
  const names = fc.constantFrom(
    'iss',
    'tenant_iss',
    'aud',
    'scope',
    'sub',
    'sub_type',
    'tok_type',
    'exp',
    'iat',
    'nbf',
    'jti',
  )
  fc.assert(
    fc.property(
      fc.constantFrom('token' as const, 'assertion' as const),
      fc.dictionary(names, value),
      (kind, claims) => {
        const change = kind === 'token' ? token(claims) : assertion(claims)
        const facts = factsOf({ ...healthyOpa, ...change })
        const said = expectationsOf(kind, change[kind as never], facts, judge(facts))
        const shut = judge(facts).verdicts.flatMap(({ state, evidence }) => (state === 'shut' ? evidence : []))
        for (const { part, name, fits } of said)
          if (shut.some(({ at }) => at === `${kind}.${part}.${name}`)) expect(fits, name).toBe(false)
        expect(new Set(said.map(({ part, name }) => `${part} ${name}`)).size).toBe(said.length)
      },
    ),
    { numRuns: 300 },
  )
})
