import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, oicScope, outcomeOf, scope } from '../case-fixture'
import gate from './scope-shape'

const asks = (scope: string) => ({ tokenRequest: { ...healthyOpa.tokenRequest, scope } })

test.each<GateRow>([
  ['one scope of one resource is open', {}, { state: 'open' }],
  ['two of the same resource are open', asks(`${scope} ${scope.replace('/process', '/decision')}`), { state: 'open' }],
  [
    'a doubled value is shut, and halved',
    asks(`${scope}/process`),
    { state: 'shut', says: 'The scope’s last part is written twice.', fix: { change: { scope } } },
  ],
  [
    'so it is where nothing is known of the scope',
    {
      ...asks(`${oicScope}urn:opc:resource:consumer::all`),
      app: undefined,
      serviceRequest: undefined,
      resourceApp: undefined,
    },
    { state: 'shut', fix: { change: { scope: oicScope } } },
  ],
  ['a comma is shut', asks(`${scope},${oicScope}`), { state: 'shut' }],
  [
    'a body that was not shown cannot be judged',
    { tokenRequest: { ...healthyOpa.tokenRequest, grantType: '', scope: '' } },
    { state: 'unknown' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
