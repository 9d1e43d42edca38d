import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import { calledGateway, withPolicy, withRemoteKeys } from '../policy-fixture'
import gate from './signing-key-access'

const access = (signingCertPublicAccess: boolean) => ({
  settings: { ...healthyOpa.settings, signingCertPublicAccess },
})
const remote = (isOpen: boolean) => ({ ...withRemoteKeys(), ...access(isOpen), keySet: undefined })

test.each<GateRow>([
  ['keys that are open to strangers are open', remote(true), { state: 'open' }],
  [
    'closed ones are shut for a policy that reads them',
    remote(false),
    { state: 'shut', fix: { kind: 'change', desired: { settings: { signingCertPublicAccess: true } } } },
  ],
  [
    'a policy that has the key typed in does not care',
    { ...withPolicy(), ...access(false) },
    { state: 'not-applicable' },
  ],
  [
    'without the policy nobody can tell',
    { ...calledGateway, ...access(false), keySet: undefined },
    { state: 'unknown' },
  ],
  [
    'a program that was not let in says so itself',
    { ...access(false), serviceRequest: undefined, refusal: { at: 'verifier', text: 'JWKS fetch failed (401)' } },
    { state: 'shut' },
  ],
  [
    'one that complains of something else has its keys',
    { ...access(false), serviceRequest: undefined, refusal: { at: 'verifier', text: 'audience mismatch' } },
    { state: 'unknown' },
  ],
  ['Oracle’s services need no access', access(false), { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
