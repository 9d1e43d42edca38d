import { expect, test } from 'vitest'
import { clientId, type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './assertion-issuer'

const { assertion } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({
  assertion: { ...assertion, claims: { ...assertion.claims, ...changed } },
})

const asItself = {
  tokenRequest: { ...healthyOpa.tokenRequest, grantType: 'client_credentials', clientAuth: 'client-assertion' },
} as const

test.each<GateRow>([
  ['the client ID is open', {}, { state: 'open' }],
  [
    'the display name is told as such',
    claims({ iss: 'Northwind caller' }),
    {
      state: 'shut',
      says: 'iss is the application’s name; it must be its client ID.',
      fix: { change: { claims: { iss: clientId } } },
    },
  ],
  ['no iss is another gate’s finding', claims({ iss: undefined }), { state: 'unknown' }],
  [
    'something else is told beside the client',
    claims({ iss: 7 }),
    { state: 'shut', says: 'iss is 7; the request comes from a41c…e7.' },
  ],
  [
    'in place of a secret, the client is its own subject',
    { ...claims({ sub: clientId }), ...asItself },
    { state: 'open' },
  ],
  ['an unknown client makes every issuer moot', { ...claims({ iss: 'x' }), app: null }, { state: 'unknown' }],
  [
    'who asked is not known from an assertion alone',
    { ...claims({ iss: 'x' }), tokenRequest: { ...healthyOpa.tokenRequest, clientId: '' } },
    { state: 'unknown' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
