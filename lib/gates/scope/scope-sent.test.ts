import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf, scope } from '../case-fixture'
import gate from './scope-sent'

const asks = (scope: string) => ({ tokenRequest: { ...healthyOpa.tokenRequest, scope } })

test.each<GateRow>([
  ['a scope is open', {}, { state: 'open' }],
  [
    'none is shut, and the one the client has is offered',
    asks(' '),
    { state: 'shut', says: 'The request asks for no scope.', fix: { change: { scope } } },
  ],
  ['with nothing to offer a person copies it', { ...asks(''), app: undefined }, { fix: { kind: 'manual' } }],
  [
    'a refresh token keeps its own',
    { tokenRequest: { ...healthyOpa.tokenRequest, grantType: 'refresh_token', scope: '' } },
    { state: 'not-applicable' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
