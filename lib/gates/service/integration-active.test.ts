import { expect, test } from 'vitest'
import { type GateRow, healthyOic, outcomeOf } from '../case-fixture'
import gate from './integration-active'

test.each<GateRow>([
  [
    '404 is no active integration',
    { ...healthyOic, serviceAnswer: { status: 404 } },
    { state: 'shut', says: 'No active integration is at this address.', fix: { kind: 'manual' } },
  ],
  ['an answer is one', { ...healthyOic, serviceAnswer: { status: 200 } }, { state: 'open' }],
  [
    'the developer APIs run none',
    {
      ...healthyOic,
      serviceRequest: { ...healthyOic.serviceRequest, operation: 'developer' },
      serviceAnswer: { status: 404 },
    },
    { state: 'not-applicable' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
