import { expect, test } from 'vitest'
import { type GateRow, healthyOic, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './process-permission'

test.each<GateRow>([
  ['reading tasks proves nothing about starting', {}, { state: 'unknown', untouched: true }],
  [
    'starting a process goes through it, and no domain knows',
    { serviceRequest: { ...healthyOpa.serviceRequest, operation: 'run' } },
    { state: 'unknown' },
  ],
  [
    'Oracle Integration has no such permission',
    { serviceRequest: healthyOic.serviceRequest },
    { state: 'not-applicable' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
