import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf, scope } from '../case-fixture'
import gate from './scope-granted'

const asks = (scope: string) => ({ tokenRequest: { ...healthyOpa.tokenRequest, scope } })

test.each<GateRow>([
  ['a granted scope is open', {}, { state: 'open' }],
  [
    'one that was not granted is shut, and can be added',
    { app: { ...healthyOpa.app, scopes: [] } },
    {
      state: 'shut',
      says: 'The scope exists in “us”, but “Northwind caller” was not given it.',
      fix: { desired: { apps: [{ scopes: { contains: [scope] } }] } },
    },
  ],
  [
    'Authorized resources “All” gives every scope',
    { app: { ...healthyOpa.app, scopes: [], trustScope: 'Account' } },
    { state: 'open' },
  ],
  [
    'so does the domain’s setting',
    { app: { ...healthyOpa.app, scopes: [] }, settings: { ...healthyOpa.settings, accountAlwaysTrustScope: true } },
    { state: 'open' },
  ],
  [
    'tags may give what is not listed',
    { app: { ...healthyOpa.app, scopes: [], trustScope: 'Tags' } },
    { state: 'unknown' },
  ],
  [
    'an application made by Oracle is replaced, not changed',
    { app: { ...healthyOpa.app, scopes: [], isOracleService: true } },
    { state: 'shut', fix: { kind: 'recipe' } },
  ],
  [
    'a scope that does not exist is another gate’s finding',
    { ...asks('https://elsewhere.example/x'), resourceApp: null },
    { state: 'unknown' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
