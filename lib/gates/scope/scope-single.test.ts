import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, oicScope, outcomeOf, scope } from '../case-fixture'
import gate from './scope-single'

const asks = (scope: string) => ({ tokenRequest: { ...healthyOpa.tokenRequest, scope } })

test.each<GateRow>([
  ['two of the same resource are open', asks(`${scope} ${scope.replace('/process', '/decision')}`), { state: 'open' }],
  [
    'scopes of two resources are shut',
    asks(`${scope} ${oicScope}`),
    { state: 'shut', says: 'The request asks for scopes of several resources at once.', fix: { change: { scope } } },
  ],
  [
    'unless several are asked for as Oracle wants it',
    asks(`urn:opc:resource:multiresourcescope ${scope} ${oicScope}`),
    { state: 'open' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
