import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './app-active'

test.each<GateRow>([
  ['an active application is open', {}, { state: 'open' }],
  [
    'a deactivated one is shut, and can be activated',
    { app: { ...healthyOpa.app, isActive: false } },
    {
      state: 'shut',
      says: '“Northwind caller” is deactivated.',
      fix: { desired: { apps: [{ id: 'app-1', isActive: true }] } },
    },
  ],
  ['an application that is not there is another gate’s finding', { app: null }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
