import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf, scope } from '../case-fixture'
import gate from './token-audience'

const { token } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({ token: { ...token, claims: { ...token.claims, ...changed } } })
const called = (changed: object) => ({ serviceRequest: { ...healthyOpa.serviceRequest, ...changed } })

test.each<GateRow>([
  ['the called instance is open', {}, { state: 'open' }],
  [
    'a secondary audience is open',
    {
      ...claims({ aud: ['https://other.example', 'https://opa-two.example'] }),
      ...called({ audiences: ['https://x.example', 'https://opa-two.example'] }),
    },
    { state: 'open' },
  ],
  [
    'a token sent to another instance is sent to its own',
    called({
      appId: 'opa-2',
      name: 'opa-two',
      audiences: ['https://two.example'],
      scopes: ['https://two.example/process'],
    }),
    {
      state: 'shut',
      says: 'The token is for “opa-us”, and was sent to “opa-two”.',
      fix: { change: { serviceAppId: 'opa-app' } },
    },
  ],
  [
    'a token for another audience is asked for anew',
    claims({ aud: 'https://other.example' }),
    { state: 'shut', fix: { change: { scope } } },
  ],
  [
    'a token for the domain’s own API is for no service',
    { ...claims({ aud: ['urn:opc:lbaas:logicalguid=idcs-1'] }), serviceRequest: undefined },
    { state: 'shut' },
  ],
  ['without the instance’s audiences it cannot be told', { serviceRequest: undefined }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
