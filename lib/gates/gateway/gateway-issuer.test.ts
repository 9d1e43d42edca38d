import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './gateway-issuer'

const policy = {
  type: 'JWT_AUTHENTICATION',
  tokenFrom: { header: 'Authorization', scheme: 'Bearer' },
  issuers: ['https://identity.oraclecloud.com/'],
  audiences: [String(healthyOpa.token.claims.aud)],
  claims: [],
  scopes: ['/process'],
  keys: 'static' as const,
  held: [{ kid: 'SIGNING_KEY', modulus: 'present' }],
  clockSkew: 0,
}
const called = {
  serviceRequest: { ...healthyOpa.serviceRequest, kind: 'gateway' as const },
  keySet: { status: 200, keys: [{ kid: 'SIGNING_KEY', modulus: 'present' }] },
}
const having = (part: object) => ({ ...called, policy: { ...policy, ...part } })

test.each<GateRow>([
  ['the issuer of tokens is open', having({}), { state: 'open' }],
  ['a missing slash is shut', having({ issuers: ['https://identity.oraclecloud.com'] }), { state: 'shut' }],
  ['no issuer is any', having({ issuers: [] }), { state: 'open', deciding: 'any' }],
  ['Process Automation has no such policy', { policy }, { state: 'not-applicable' }],
  ['a policy nobody showed cannot be told', called, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
