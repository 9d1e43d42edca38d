import { expect, test } from 'vitest'
import { clientId, type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './subject-known'

const { assertion } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({
  assertion: { ...assertion, claims: { ...assertion.claims, ...changed } },
})

test.each<GateRow>([
  [
    'a user of the domain is open, whatever the case',
    claims({ sub: 'Maria.Ops@northwind.example' }),
    { state: 'open' },
  ],
  [
    'a user of another domain is shut',
    { ...claims({ sub: 'li@emea.example' }), user: null },
    { state: 'shut', says: '“us” has no user “li@emea.example”.', fix: { kind: 'manual' } },
  ],
  [
    'another user than the one meant is shut, and can be put right',
    claims({ sub: 'li@emea.example' }),
    { state: 'shut', fix: { change: { claims: { sub: 'maria.ops@northwind.example' } } } },
  ],
  ['no sub is shut', claims({ sub: undefined }), { state: 'shut', says: 'The assertion has no sub.' }],
  ['the client itself needs no user', { ...claims({ sub: clientId }), user: null }, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
