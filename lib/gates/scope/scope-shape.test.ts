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
  [
    'scopes of two resources are shut',
    asks(`${scope} ${oicScope}`),
    { state: 'shut', says: 'The request asks for scopes of several resources at once.' },
  ],
  [
    'unless several are asked for as Oracle wants it',
    asks(`urn:opc:resource:multiresourcescope ${scope} ${oicScope}`),
    { state: 'open' },
  ],
  ['no scope is shut', asks(''), { state: 'shut', says: 'The request asks for no scope.' }],
  ['a comma is shut', asks(`${scope},${oicScope}`), { state: 'shut' }],
  ['the admin API’s scope stands alone', asks(`urn:opc:idm:__myscopes__ ${scope}`), { state: 'shut' }],
  [
    'a body that was not shown cannot be judged',
    { tokenRequest: { ...healthyOpa.tokenRequest, grantType: '', scope: '' } },
    { state: 'unknown' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
