import { expect, test } from 'vitest'
import type { AssertionFact } from '../../facts/jwt-facts'
import { clientId, type GateRow, healthyOpa, outcomeOf, seconds } from '../case-fixture'
import gate from './client-assertion'

const { assertion, tokenRequest } = healthyOpa
const byAssertion = { tokenRequest: { ...tokenRequest, clientAuth: 'client-assertion' as const } }
const own = (claims: Record<string, unknown> = {}, others: Partial<AssertionFact> = {}) => ({
  ...byAssertion,
  clientAssertion: { ...assertion, claims: { ...assertion.claims, sub: clientId, jti: 'own', ...claims }, ...others },
})
const at = (place: string) => ({
  state: 'shut',
  evidence: [{ at: place }],
  fix: { change: { clientAssertion: 'fresh' } },
})

test.each<GateRow>([
  ['one that is right is open', own(), { state: 'open' }],
  ['one for the user is shut', own({ sub: 'maria.ops@northwind.example' }), at('clientAssertion.claims.sub')],
  ['another issuer is shut', own({ iss: 'Northwind caller' }), at('clientAssertion.claims.iss')],
  ['another audience is shut', own({ aud: 'https://identity.oracle.com/' }), at('clientAssertion.claims.aud')],
  ['one that has ended is shut', own({ exp: seconds - 1 }), at('clientAssertion.claims.exp')],
  ['one without an end is shut', own({ exp: undefined }), at('clientAssertion.claims.exp')],
  ['milliseconds are shut', own({ iat: seconds * 1000, exp: seconds * 1000 }), at('clientAssertion.claims.exp')],
  ['another key is shut', own({}, { signature: 'invalid' }), at('clientAssertion.signature')],
  ['no key named is shut', own({}, { header: { alg: 'RS256' } }), at('clientAssertion.header')],
  ['another algorithm is shut', own({}, { header: { alg: 'HS256', kid: 'a' } }), at('clientAssertion.header.alg')],
  ['one that was cut is shut', own({}, { problems: ['It has two parts.'] }), at('clientAssertion')],
  ['one used before is shut', own({}, { sentBefore: true }), at('clientAssertion.claims.jti')],
  ['a signature nobody checked is unknown', own({}, { signature: 'unchecked' }), { state: 'unknown' }],
  ['one that was not shown is unknown', byAssertion, { state: 'unknown' }],
  ['none beside a secret', {}, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})

test('the assertion for the user is none of its business', () => {
  const bad = { assertion: { ...assertion, claims: {} } }
  expect(outcomeOf(gate, { ...own(), ...bad })).toMatchObject({ state: 'open' })
})
