import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './client-known'

const sentAs = (clientId: string) => ({ tokenRequest: { ...healthyOpa.tokenRequest, clientId } })

test.each<GateRow>([
  ['a client the domain has is open', {}, { state: 'open', deciding: 'a41c…e7' }],
  [
    'a display name is no client ID, and the assertion tells the right one',
    { app: null, ...sentAs('Northwind caller') },
    {
      state: 'shut',
      says: 'No application in “us” has the client ID “Northwind caller”.',
      fix: { kind: 'request', change: { clientId: healthyOpa.app.clientId } },
    },
  ],
  [
    'without an assertion a person has to look it up',
    { app: null, assertion: undefined, ...sentAs('typo') },
    { state: 'shut', fix: { kind: 'manual' } },
  ],
  ['it cannot be told without asking the domain', { app: undefined }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
