import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { calledGateway, withPolicy } from '../policy-fixture'
import gate from './gateway-audience'

test.each<GateRow>([
  ['the token’s audience is open', withPolicy({}), { state: 'open' }],
  ['another is shut', withPolicy({ audiences: ['https://x.example'] }), { state: 'shut', fix: { kind: 'manual' } }],
  ['no audience is any', withPolicy({ audiences: [] }), { state: 'open' }],
  ['Process Automation has no such policy', { policy: withPolicy().policy }, { state: 'not-applicable' }],
  ['a policy nobody showed cannot be told', calledGateway, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
