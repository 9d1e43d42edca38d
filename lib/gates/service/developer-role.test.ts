import { expect, test } from 'vitest'
import { type GateRow, healthyOic, outcomeOf } from '../case-fixture'
import gate from './developer-role'

const developing = {
  ...healthyOic,
  serviceRequest: { ...healthyOic.serviceRequest, operation: 'developer' as const },
}

test.each<GateRow>([
  ['ServiceInvoker does not open them', developing, { state: 'shut', evidence: [{ expected: 'ServiceUser' }] }],
  [
    'ServiceUser does',
    { ...developing, roles: [{ role: 'ServiceUser', appId: 'oic-app', holder: 'user' }] },
    { state: 'open', deciding: 'ServiceUser' },
  ],
  [
    'whoever lacks one can be given it',
    { ...developing, roles: [] },
    { state: 'shut', fix: { desired: { grants: [{ role: 'ServiceUser', to: { kind: 'user', id: 'user-1' } }] } } },
  ],
  ['an integration that is run is none of them', healthyOic, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
