import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import gate from './service-available'

test.each<GateRow>([
  ['a refusal is an answer', { serviceAnswer: { status: 403 } }, { state: 'open' }],
  [
    'a failure is none',
    { serviceAnswer: { status: 503 } },
    { state: 'shut', says: 'The answer was 503.', fix: { kind: 'manual' } },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
