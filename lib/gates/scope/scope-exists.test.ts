import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf, scope } from '../case-fixture'
import gate from './scope-exists'

const asks = (scope: string) => ({ tokenRequest: { ...healthyOpa.tokenRequest, scope } })

test.each<GateRow>([
  ['a scope that an application defines is open', {}, { state: 'open', deciding: 'opa-us' }],
  [
    'without :443 it is another scope, and the right one is offered',
    { ...asks(scope.replace(':443', '')), resourceApp: null },
    { state: 'shut', says: '“us” has no application that defines this scope.', fix: { change: { scope } } },
  ],
  [
    'with nothing like it a person has to look',
    { ...asks('https://elsewhere.example/x'), resourceApp: null, serviceRequest: undefined, app: undefined },
    { state: 'shut', fix: { kind: 'manual' } },
  ],
  ['the domain’s own scope exists', { ...asks('urn:opc:idm:__myscopes__'), resourceApp: undefined }, { state: 'open' }],
  [
    'it cannot be told without the domain',
    { ...asks('https://elsewhere.example/x'), resourceApp: undefined },
    { state: 'unknown' },
  ],
  [
    'a malformed one is another gate’s finding',
    { ...asks(`${scope}/process`), resourceApp: null },
    { state: 'unknown' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
