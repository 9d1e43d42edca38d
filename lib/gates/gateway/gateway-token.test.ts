import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { calledGateway, withPolicy } from '../policy-fixture'
import gate from './gateway-token'

test.each<GateRow>([
  ['where tokens are is open', withPolicy({}), { state: 'open' }],
  [
    'another header is shut',
    withPolicy({ tokenFrom: { header: 'X-Token' } }),
    { state: 'shut', fix: { kind: 'manual' } },
  ],
  ['another scheme is shut', withPolicy({ tokenFrom: { header: 'Authorization', scheme: 'JWT' } }), { state: 'shut' }],
  ['a parameter is shut', withPolicy({ tokenFrom: { query: 'jwt' } }), { state: 'shut' }],
  ['Process Automation has no such policy', { policy: withPolicy().policy }, { state: 'not-applicable' }],
  ['a policy nobody showed cannot be told', calledGateway, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
