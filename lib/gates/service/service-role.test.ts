import { expect, test } from 'vitest'
import { type GateRow, healthyOic, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './service-role'

test.each<GateRow>([
  ['a user with ServiceInvoker is open', healthyOic, { state: 'open', deciding: 'ServiceInvoker' }],
  [
    'one without is shut, and can be given it',
    { ...healthyOic, roles: [] },
    {
      state: 'shut',
      says: '“Maria Ops” does not have ServiceInvoker on “oic-us”.',
      fix: { desired: { grants: [{ appId: 'oic-app', role: 'ServiceInvoker', to: { kind: 'user', id: 'user-1' } }] } },
    },
  ],
  [
    'a role on another instance does not count',
    { ...healthyOic, roles: [{ role: 'ServiceInvoker', appId: 'other', holder: 'user' }] },
    { state: 'shut' },
  ],
  [
    'the application’s role does not count for a user’s token',
    { ...healthyOic, roles: [{ role: 'ServiceInvoker', appId: 'oic-app', holder: 'app' }] },
    { state: 'shut' },
  ],
  [
    'a client’s token needs the application’s role',
    {
      ...healthyOic,
      roles: [],
      token: { ...healthyOic.token, claims: { ...healthyOic.token.claims, sub_type: 'client' } },
    },
    { state: 'shut', fix: { desired: { grants: [{ to: { kind: 'app', id: 'app-1' } }] } } },
  ],
  [
    'before anybody signed in, nobody’s roles are known',
    { ...healthyOic, roles: [], user: undefined, token: undefined },
    { state: 'unknown' },
  ],
  [
    'a token that lost its claims is of whom the grant says',
    {
      ...healthyOic,
      token: { ...healthyOic.token, claims: {} },
      tokenRequest: { ...healthyOic.tokenRequest, grantType: 'client_credentials' },
      roles: [{ role: 'ServiceInvoker', appId: 'oic-app', holder: 'app' }],
    },
    { state: 'open', deciding: 'ServiceInvoker' },
  ],
  [
    'the developer APIs ask for another',
    { ...healthyOic, serviceRequest: { ...healthyOic.serviceRequest, operation: 'developer' } },
    { state: 'not-applicable' },
  ],
  ['Process Automation has no such role', healthyOpa, { state: 'not-applicable' }],
  [
    'Fusion has roles of its own',
    { ...healthyOic, serviceRequest: { ...healthyOic.serviceRequest, kind: 'fusion' } },
    { state: 'not-applicable', because: 'Fusion Applications is called, not Oracle Integration.' },
  ],
  [
    'a gateway asks for no role',
    { ...healthyOic, serviceRequest: { ...healthyOic.serviceRequest, kind: 'gateway' } },
    { state: 'not-applicable', because: 'The API gateway is called, not Oracle Integration.' },
  ],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
