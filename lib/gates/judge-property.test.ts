import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../facts/facts'
import { type Case, factsOf, healthyOic, healthyOpa, now } from './case-fixture'
import { catalogue } from './catalogue'
import { judge } from './judge'

const claim = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.integer(),
  fc.double(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
  fc.object({ maxDepth: 1, maxKeys: 2 }),
)
const members = fc.dictionary(
  fc.constantFrom(
    'iss',
    'sub',
    'aud',
    'exp',
    'iat',
    'nbf',
    'jti',
    'kid',
    'x5t',
    'alg',
    'tok_type',
    'tenant_iss',
    'sub_type',
    'scope',
    'gtp',
  ),
  claim,
)
const jwt = {
  header: members,
  claims: members,
  problems: fc.subarray(['Its header is empty.', 'Its signature is missing.']),
}
const signature = fc.constantFrom('valid' as const, 'invalid' as const, 'unchecked' as const)
/** Words that some gate is known by, and others. */
const said = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom('getaddrinfo ENOTFOUND x', 'AADSTS700027', 'Validation failed for x', 'already been consumed'),
)
const date = fc.oneof(fc.constant(now), fc.string({ maxLength: 20 }))

/** Healthy facts in part, some of them replaced by whatever a network or a person may bring. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    base: fc.constantFrom<Case>(healthyOpa, healthyOic),
    names: fc.subarray(Object.keys(healthyOpa)),
    wild: fc.record(
      {
        app: fc.oneof(
          fc.constant(null),
          fc
            .record({ isActive: fc.boolean(), scopes: fc.array(fc.string()), trustScope: fc.string() })
            .map((part) => ({ ...healthyOpa.app, ...part })),
        ),
        user: fc.constant(null),
        resourceApp: fc.constant(null),
        assertion: fc.record({ ...jwt, signature }),
        token: fc.record({ ...jwt, signature }),
        tokenRequest: fc
          .record({ url: fc.string(), grantType: fc.string(), clientId: fc.string(), scope: fc.string() })
          .map((part) => ({ ...healthyOpa.tokenRequest, ...part })),
        tokenAnswer: fc.record({
          status: fc.integer({ min: 0, max: 599 }),
          success: fc.boolean(),
          error: fc.constantFrom('invalid_client', 'invalid_grant', 'invalid_scope', 'unauthorized_client', 'x'),
          date,
        }),
        serviceAnswer: fc.record({ status: fc.integer({ min: 100, max: 599 }), body: said, date }),
        refusal: fc.record({
          at: fc.constantFrom('caller' as const, 'network' as const, 'sign-in' as const, 'verifier' as const),
          status: fc.integer({ min: 0, max: 599 }),
          error: fc.constantFrom('access_denied', 'invalid_redirect_uri', 'x'),
          text: said,
        }),
        signInRequest: fc.record({
          url: fc.string(),
          clientId: fc.string(),
          redirectUri: fc.string(),
          responseType: fc.string(),
          scope: fc.string(),
          challenge: fc.constantFrom('well formed' as const, 'malformed' as const, 'absent' as const),
        }),
        code: fc.record({
          isUsed: fc.boolean(),
          isOther: fc.boolean(),
          redirectUri: fc.string(),
          signedInWith: fc.string(),
        }),
        refresh: fc.record({ isUsed: fc.boolean(), kind: fc.constantFrom('refresh' as const, 'access' as const) }),
        policy: fc.record({
          type: fc.string(),
          issuers: fc.array(fc.string()),
          audiences: fc.array(fc.string()),
          claims: fc.array(fc.record({ name: fc.string(), values: fc.array(fc.string()), isRequired: fc.boolean() })),
          scopes: fc.array(fc.string()),
          keys: fc.constantFrom('static' as const, 'remote' as const),
          clockSkew: fc.integer(),
        }),
        trigger: fc.constant(null),
        fusionUser: fc.constant(null),
        now: date,
      },
      { requiredKeys: [] },
    ),
  })
  .map(
    ({ base, names, wild }) =>
      ({ ...Object.fromEntries(names.map((name) => [name, base[name as keyof Case]])), ...wild }) as Case,
  )

test('whatever the facts: no check crashes, and nothing is claimed without evidence, certainty and a fix', () => {
  fc.assert(
    fc.property(cases, (known) => {
      const judgement = judge(factsOf(known))
      expect(judgement.verdicts.map(({ gateId }) => gateId)).toEqual(catalogue.map(({ id }) => id))
      for (const verdict of judgement.verdicts) {
        expect(verdict.state, verdict.gateId).not.toBe('crashed')
        if (verdict.state !== 'shut') continue
        expect(verdict.evidence.length, verdict.gateId).toBeGreaterThan(0)
        expect(verdict.certainty).toBeDefined()
        expect(verdict.fix).toBeDefined()
        expect(verdict.says).toMatch(/[.?!]$/)
      }
      expect(judgement.verdicts.filter(({ rung }) => rung === 'shut').length).toBeLessThanOrEqual(1)
      if (judgement.cause) expect(judgement.candidates).toEqual([])
      if (judgement.outcome === 'passed') expect(judgement.cause).toBeUndefined()
    }),
    { numRuns: 400 },
  )
})

test('no facts, or only the clock, make no finding at all', () => {
  for (const facts of [{}, factsOf({ now })] satisfies Facts[]) {
    const judgement = judge(facts)
    expect(judgement.verdicts.filter(({ state }) => state !== 'unknown')).toEqual([])
  }
})

test('the cause is never surer than its gate, its refusal and its facts', () => {
  const order = ['inferred', 'observed', 'documented']
  fc.assert(
    fc.property(cases, (known) => {
      const { cause } = judge(factsOf(known))
      const gate = catalogue.find(({ id }) => id === cause?.gateId)
      if (!cause?.certainty || !gate) return
      expect(order.indexOf(cause.certainty)).toBeLessThanOrEqual(order.indexOf(gate.certainty))
    }),
    { numRuns: 200 },
  )
})
