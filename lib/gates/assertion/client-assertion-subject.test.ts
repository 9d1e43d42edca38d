import { expect, test } from 'vitest'
import { clientId, type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './client-assertion-subject'

const { assertion, tokenRequest } = healthyOpa
const own = {
  tokenRequest: {
    ...tokenRequest,
    grantType: 'client_credentials',
    clientAuth: 'client-assertion' as const,
    hasAssertion: false,
  },
}
const sub = (value: string) => ({ assertion: { ...assertion, claims: { ...assertion.claims, sub: value } } })

test.each<GateRow>([
  ['the client ID is open', { ...own, ...sub(clientId) }, { state: 'open' }],
  [
    'a user is shut',
    { ...own, ...sub('maria.ops@northwind.example') },
    { state: 'shut', fix: { change: { claims: { sub: clientId } } } },
  ],
  ['a user’s assertion is none of the client', {}, { state: 'not-applicable' }],
  [
    'nor is it beside another proof, whatever the grant is called',
    { tokenRequest: { ...own.tokenRequest, grantType: 'jwt-bearer', hasAssertion: true } },
    { state: 'not-applicable' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
