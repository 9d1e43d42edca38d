import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './assertion-sent'

const { hasAssertion: _, ...unseen } = healthyOpa.tokenRequest

test.each<GateRow>([
  ['a request with one is open', {}, { state: 'open' }],
  [
    'a request without one is shut',
    { assertion: undefined, tokenRequest: { ...unseen, hasAssertion: false } },
    { state: 'shut', fix: { kind: 'request', change: { assertion: 'whole' } } },
  ],
  ['a body nobody showed cannot be told', { assertion: undefined, tokenRequest: unseen }, { state: 'unknown' }],
  [
    'another grant takes none',
    { tokenRequest: { ...unseen, grantType: 'client_credentials' } },
    { state: 'not-applicable' },
  ],
])('%s', (_claim, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
