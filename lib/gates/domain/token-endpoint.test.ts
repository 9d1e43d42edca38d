import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './token-endpoint'

const at = (url: string) => ({ tokenRequest: { ...healthyOpa.tokenRequest, url } })

test.each<GateRow>([
  [
    'the domain’s own endpoint is open',
    {},
    { state: 'open', deciding: 'us, issuer https://identity.oraclecloud.com/' },
  ],
  [
    'v2 exists nowhere',
    at('https://idcs-us.example/oauth2/v2/token'),
    { state: 'shut', fix: { change: { tokenPath: '/oauth2/v1/token' } } },
  ],
  [
    'another domain’s endpoint is not this one',
    at('https://idcs-emea.example/oauth2/v1/token'),
    { state: 'shut', says: 'The request went to idcs-emea.example, which is not “us”.' },
  ],
  [
    'port 443 and a slash at the end are no difference',
    at('https://idcs-us.example:443/oauth2/v1/token/'),
    { state: 'open' },
  ],
  [
    'a paste of a real domain’s endpoint needs no domain',
    { ...at('https://idcs-0.identity.oraclecloud.com/oauth2/v1/token'), domain: undefined },
    { state: 'open' },
  ],
  [
    'a right path on an unknown host cannot be told',
    { ...at('https://login.example/oauth2/v1/token'), domain: undefined },
    { state: 'unknown' },
  ],
  ['an address that is none is shut, not a crash', { ...at('nonsense'), domain: undefined }, { state: 'shut' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
