import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './gateway-route'

const called = {
  serviceRequest: { ...healthyOpa.serviceRequest, kind: 'gateway' as const },
  keySet: { status: 200, keys: [{ kid: 'SIGNING_KEY', modulus: 'present' }] },
}

test.each<GateRow>([
  ['an answer of the route is open', { ...called, serviceAnswer: { status: 401 } }, { state: 'open' }],
  ['404 is no route', { ...called, serviceAnswer: { status: 404 } }, { state: 'shut', fix: { kind: 'request' } }],
  ['405 is another method', { ...called, serviceAnswer: { status: 405 } }, { state: 'shut' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
