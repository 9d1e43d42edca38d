import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './gateway-key'

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
  ['the present key is open', having({}), { state: 'open', deciding: 'SIGNING_KEY' }],
  ['remote keys are open', having({ keys: 'remote' }), { state: 'open' }],
  [
    'an old one of the same name is shut',
    having({ held: [{ kid: 'SIGNING_KEY', modulus: 'former' }] }),
    { state: 'shut', says: 'The policy’s key “SIGNING_KEY” is not the domain’s present one.' },
  ],
  ['none of this name is shut', having({ held: [] }), { says: 'The policy has no key “SIGNING_KEY”.' }],
  ['without the key itself nobody can tell', having({ held: [{ kid: 'SIGNING_KEY' }] }), { state: 'unknown' }],
  ['Process Automation has no such policy', { policy }, { state: 'not-applicable' }],
  ['a policy nobody showed cannot be told', called, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
