import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './gateway-claim'

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
  ['no claim wanted is open', having({}), { state: 'open' }],
  [
    'one that lacks is shut',
    having({ claims: [{ name: 'user_email', values: [], isRequired: true }] }),
    { state: 'shut', says: 'The policy wants user_email, which the token lacks.' },
  ],
  [
    'another value is shut',
    having({ claims: [{ name: 'gtp', values: ['cc'], isRequired: false }] }),
    { says: 'gtp has a value that the policy does not take.' },
  ],
  [
    'one that is not required may lack',
    having({ claims: [{ name: 'x', values: ['y'], isRequired: false }] }),
    { state: 'open' },
  ],
  ['Process Automation has no such policy', { policy }, { state: 'not-applicable' }],
  ['a policy nobody showed cannot be told', called, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
