import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { calledGateway, withPolicy } from '../policy-fixture'
import gate from './gateway-claim'

test.each<GateRow>([
  ['no claim wanted is open', withPolicy({}), { state: 'open' }],
  [
    'one that lacks is shut',
    withPolicy({ claims: [{ name: 'user_email', values: [], isRequired: true }] }),
    { state: 'shut', says: 'The policy wants user_email, which the token lacks.' },
  ],
  [
    'another value is shut',
    withPolicy({ claims: [{ name: 'gtp', values: ['cc'], isRequired: false }] }),
    { says: 'gtp has a value that the policy does not take.' },
  ],
  [
    'one that is not required may lack',
    withPolicy({ claims: [{ name: 'x', values: ['y'], isRequired: false }] }),
    { state: 'open' },
  ],
  ['Process Automation has no such policy', { policy: withPolicy().policy }, { state: 'not-applicable' }],
  ['a policy nobody showed cannot be told', calledGateway, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
