import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { calledGateway, withPolicy } from '../policy-fixture'
import gate from './gateway-scope'

const { scopes: _routesNotShown, ...alone } = withPolicy().policy

test.each<GateRow>([
  ['a scope that the route takes is open', withPolicy({}), { state: 'open', deciding: '/process' }],
  ['the whole scope is shut', withPolicy({ scopes: ['https://x.example/process'] }), { state: 'shut' }],
  ['a route that wants none is open', withPolicy({ scopes: [] }), { state: 'open', deciding: 'any' }],
  ['a policy without its routes does not tell', { ...calledGateway, policy: alone }, { state: 'unknown' }],
  ['Process Automation has no such policy', { policy: withPolicy().policy }, { state: 'not-applicable' }],
  ['a policy nobody showed cannot be told', calledGateway, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
