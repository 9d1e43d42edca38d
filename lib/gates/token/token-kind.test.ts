import { expect, test } from 'vitest'
import { clientId, type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './token-kind'

const { token } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({ token: { ...token, claims: { ...token.claims, ...changed } } })

test.each<GateRow>([
  ['an access token is open', {}, { state: 'open', deciding: 'AT' }],
  [
    'an ID token is shut',
    claims({ tok_type: 'IT' }),
    {
      state: 'shut',
      says: 'This is an ID token; services want the access token.',
      fix: { change: { token: 'whole' } },
    },
  ],
  [
    'the assertion itself is shut',
    claims({ tok_type: undefined, iss: clientId }),
    { state: 'shut', evidence: [{ at: 'token.claims.iss', found: clientId }] },
  ],
  ['a token that does not say cannot be told', claims({ tok_type: undefined }), { state: 'unknown' }],
  [
    'a gateway does not ask',
    { ...claims({ tok_type: 'IT' }), serviceRequest: { ...healthyOpa.serviceRequest, kind: 'gateway' } },
    { state: 'not-applicable', because: 'At a gateway its policy decides that.' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
