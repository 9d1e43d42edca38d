import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { calledGateway } from '../policy-fixture'
import gate from './gateway-route'

test.each<GateRow>([
  ['an answer of the route is open', { ...calledGateway, serviceAnswer: { status: 401 } }, { state: 'open' }],
  [
    '404 is no route',
    { ...calledGateway, serviceAnswer: { status: 404 } },
    { state: 'shut', fix: { kind: 'request' } },
  ],
  ['405 is another method', { ...calledGateway, serviceAnswer: { status: 405 } }, { state: 'shut' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
