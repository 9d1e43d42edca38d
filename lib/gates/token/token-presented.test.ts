import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './token-presented'

const { serviceRequest } = healthyOpa
const { hasToken: _, ...unseen } = serviceRequest

test.each<GateRow>([
  ['a call with a token is open', { serviceRequest: { ...serviceRequest, hasToken: true } }, { state: 'open' }],
  [
    'one without is shut',
    { serviceRequest: { ...serviceRequest, hasToken: false } },
    { state: 'shut', fix: { change: { token: 'whole' } } },
  ],
  ['headers nobody showed decide nothing', { serviceRequest: unseen }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
