import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './client-trusted'

test.each<GateRow>([
  ['Trusted is open', {}, { state: 'open' }],
  [
    'Confidential is shut, and can be set to Trusted',
    { app: { ...healthyOpa.app, clientType: 'confidential' } },
    { state: 'shut', fix: { desired: { apps: [{ clientType: 'trusted' }] } } },
  ],
  [
    'client credentials need no trust',
    {
      app: { ...healthyOpa.app, clientType: 'confidential' },
      tokenRequest: { ...healthyOpa.tokenRequest, grantType: 'client_credentials' },
    },
    { state: 'not-applicable' },
  ],
  ['an application that is not there is another gate’s finding', { app: null }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
