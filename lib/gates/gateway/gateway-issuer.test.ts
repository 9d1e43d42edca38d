import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { calledGateway, withPolicy } from '../policy-fixture'
import gate from './gateway-issuer'

test.each<GateRow>([
  ['the issuer of tokens is open', withPolicy({}), { state: 'open' }],
  ['a missing slash is shut', withPolicy({ issuers: ['https://identity.oraclecloud.com'] }), { state: 'shut' }],
  ['no issuer is any', withPolicy({ issuers: [] }), { state: 'open', deciding: 'any' }],
  ['Process Automation has no such policy', { policy: withPolicy().policy }, { state: 'not-applicable' }],
  ['a policy nobody showed cannot be told', calledGateway, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
