import { expect, test } from 'vitest'
import { type GateRow, healthyOic, outcomeOf } from '../case-fixture'
import gate from './trigger-policy'

test.each<GateRow>([
  [
    'a challenge that names Basic alone is shut',
    { ...healthyOic, serviceAnswer: { status: 401, challenge: 'Basic' } },
    { state: 'shut', fix: { kind: 'manual' } },
  ],
  [
    'one that names Bearer is open',
    { ...healthyOic, serviceAnswer: { status: 401, challenge: 'Bearer, Basic' } },
    { state: 'open' },
  ],
  ['without a challenge nobody can tell', { ...healthyOic, serviceAnswer: { status: 401 } }, { state: 'unknown' }],
  ['an answer that let it in is open', { ...healthyOic, serviceAnswer: { status: 200 } }, { state: 'open' }],
  [
    'a trigger that is known to take Basic alone is shut',
    {
      ...healthyOic,
      serviceAnswer: { status: 401 },
      trigger: { code: 'ECHO', version: '1.0', isActive: true, security: 'basic' },
    },
    { state: 'shut' },
  ],
  ['Process Automation has no triggers', { serviceAnswer: { status: 401 } }, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
