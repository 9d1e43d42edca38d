import { expect, test } from 'vitest'
import { type GateRow, outcomeOf } from '../case-fixture'
import { calledGateway, withPolicy } from '../policy-fixture'
import gate from './gateway-key'

test.each<GateRow>([
  ['the present key is open', withPolicy({}), { state: 'open', deciding: 'SIGNING_KEY' }],
  ['remote keys are another matter', withPolicy({ keys: 'remote' }), { state: 'not-applicable' }],
  [
    'an old one of the same name is shut',
    withPolicy({ held: [{ kid: 'SIGNING_KEY', modulus: 'former' }] }),
    { state: 'shut', says: 'The policy’s key “SIGNING_KEY” is not the domain’s present one.' },
  ],
  ['none of this name is shut', withPolicy({ held: [] }), { says: 'The policy has no key “SIGNING_KEY”.' }],
  ['without the key itself nobody can tell', withPolicy({ held: [{ kid: 'SIGNING_KEY' }] }), { state: 'unknown' }],
  ['Process Automation has no such policy', { policy: withPolicy().policy }, { state: 'not-applicable' }],
  ['a policy nobody showed cannot be told', calledGateway, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
