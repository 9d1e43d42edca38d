import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import { calledGateway, withPolicy, withRemoteKeys } from '../policy-fixture'
import gate from './key-set-address'

test.each<GateRow>([
  ['the domain’s key set is open', withRemoteKeys(), { state: 'open', deciding: '/admin/v1/SigningCert/jwk' }],
  [
    'its discovery document is shut',
    withRemoteKeys(`${healthyOpa.domain.url}/.well-known/openid-configuration`),
    {
      state: 'shut',
      evidence: [{ at: 'policy.keysAt', expected: 'https://idcs-us.example/admin/v1/SigningCert/jwk' }],
      fix: { kind: 'manual' },
    },
  ],
  [
    'another domain’s key set is shut',
    withRemoteKeys('https://idcs-emea.example/admin/v1/SigningCert/jwk'),
    { state: 'shut', says: 'The keys are read from another domain.' },
  ],
  ['a key that was typed in has no address', withPolicy(), { state: 'not-applicable' }],
  ['a policy nobody showed cannot be told', calledGateway, { state: 'unknown' }],
  ['Oracle’s services know the address', {}, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
