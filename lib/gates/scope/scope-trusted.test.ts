import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf, scope } from '../case-fixture'
import gate from './scope-trusted'

const asks = (scope: string) => ({ tokenRequest: { ...healthyOpa.tokenRequest, scope } })

test.each<GateRow>([
  ['a whole scope needs no trust', {}, { state: 'not-applicable' }],
  [
    'everything needs it',
    asks('urn:opc:resource:consumer::all'),
    {
      state: 'shut',
      says: '“Northwind caller” may use specific resources only, and asks for everything.',
      fix: { change: { scope } },
    },
  ],
  [
    'an application that is trusted may ask',
    { ...asks('urn:opc:resource:consumer::all'), app: { ...healthyOpa.app, trustScope: 'Account' } },
    { state: 'open', deciding: 'Account' },
  ],
  [
    'so may all where the domain says so',
    {
      ...asks('urn:opc:resource:consumer::all'),
      settings: { signingCertPublicAccess: false, accountAlwaysTrustScope: true },
    },
    { state: 'open' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
