import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf, scope } from '../case-fixture'
import gate from './scope-alone'

const asks = (scope: string) => ({ tokenRequest: { ...healthyOpa.tokenRequest, scope } })

test.each<GateRow>([
  ['one scope is alone', {}, { state: 'open' }],
  [
    'the admin API’s stands alone',
    asks(`urn:opc:idm:__myscopes__ ${scope}`),
    { state: 'shut', says: 'urn:opc:idm:__myscopes__ must be asked for alone.', fix: { change: { scope } } },
  ],
  ['so does everything', asks(`urn:opc:resource:consumer::all ${scope}`), { state: 'shut' }],
  ['offline_access may go with it', asks('urn:opc:resource:consumer::all offline_access'), { state: 'open' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
