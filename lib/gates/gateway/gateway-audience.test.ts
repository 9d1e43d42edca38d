import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './gateway-audience'

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
  ['the token’s audience is open', having({}), { state: 'open' }],
  ['another is shut', having({ audiences: ['https://x.example'] }), { state: 'shut', fix: { kind: 'manual' } }],
  ['no audience is any', having({ audiences: [] }), { state: 'open' }],
  ['Process Automation has no such policy', { policy }, { state: 'not-applicable' }],
  ['a policy nobody showed cannot be told', called, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
