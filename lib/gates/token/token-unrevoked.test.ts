import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './token-unrevoked'

const { token, user, app } = healthyOpa
const ofClient = {
  token: { ...token, claims: { ...token.claims, sub_type: 'client', sub: app.clientId, client_id: app.clientId } },
}
const holder = (isActive: boolean | null, kind: 'user' | 'client' = 'client') => ({
  holder: { kind, name: 'Former caller', isActive },
})

test.each<GateRow>([
  ['an active user is open', {}, { state: 'open', deciding: 'maria.ops@northwind.example is active' }],
  [
    'a deactivated one is shut',
    { user: { ...user, isActive: false } },
    { state: 'shut', says: '“maria.ops@northwind.example” is deactivated, and its tokens with it.' },
  ],
  ['another user than was looked up cannot be told', { user: { ...user, userName: 'other' } }, { state: 'unknown' }],
  [
    'a client that was deactivated since is activated again',
    { ...ofClient, app: { ...app, isActive: false } },
    { state: 'shut', fix: { kind: 'change', desired: { apps: [{ id: 'app-1', isActive: true }] } } },
  ],
  [
    'the token of a client that is gone is replaced by the one that came',
    { token: { ...token, claims: { ...token.claims, client_id: 'former' } }, ...holder(null) },
    { state: 'shut', evidence: [{ at: 'client', found: null }], fix: { change: { bearer: 'issued' } } },
  ],
  ['what the domain says of the holder comes first', holder(true), { state: 'open' }],
  [
    'a gateway verifies by signature alone',
    { serviceRequest: { ...healthyOpa.serviceRequest, kind: 'gateway' } },
    { state: 'not-applicable' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
