import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { withPolicy, withRemoteKeys } from '../policy-fixture'
import gate from './signing-key-current'

test.each<GateRow>([
  ['what a gateway has kept only the gateway knows', withRemoteKeys(), { state: 'unknown' }],
  ['a key that was typed in is another gate’s matter', withPolicy(), { state: 'not-applicable' }],
  ['Oracle’s services keep none', {}, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
