import { expect, test } from 'vitest'
import { type GateRow, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './signing-key-access'

const policy = {
  type: 'JWT_AUTHENTICATION',
  tokenFrom: { header: 'Authorization', scheme: 'Bearer' },
  issuers: ['https://identity.oraclecloud.com/'],
  audiences: [String(healthyOpa.token.claims.aud)],
  claims: [],
  scopes: ['/process'],
  keys: 'static' as const,
  held: [{ kid: 'SIGNING_KEY', modulus: 'present' }],
  clockSkew: 0,
}
const called = {
  serviceRequest: { ...healthyOpa.serviceRequest, kind: 'gateway' as const },
  keySet: { status: 200, keys: [{ kid: 'SIGNING_KEY', modulus: 'present' }] },
}
const access = (signingCertPublicAccess: boolean) => ({
  settings: { ...healthyOpa.settings, signingCertPublicAccess },
})
const having = (part: object, isOpen: boolean) => ({
  ...called,
  ...access(isOpen),
  keySet: undefined,
  policy: { ...policy, ...part },
})

test.each<GateRow>([
  ['keys that are open to strangers are open', having({ keys: 'remote' }, true), { state: 'open' }],
  [
    'closed ones are shut for a policy that reads them',
    having({ keys: 'remote' }, false),
    { state: 'shut', fix: { kind: 'change', desired: { settings: { signingCertPublicAccess: true } } } },
  ],
  ['a policy that has the key typed in does not care', having({}, false), { state: 'not-applicable' }],
  ['without the policy nobody can tell', { ...called, ...access(false), keySet: undefined }, { state: 'unknown' }],
  ['Oracle’s services need no access', access(false), { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
