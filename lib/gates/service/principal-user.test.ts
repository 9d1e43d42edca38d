import { expect, test } from 'vitest'
import { type GateRow, healthyOic, healthyOpa, outcomeOf } from '../case-fixture'
import gate from './principal-user'

const { token } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({ token: { ...token, claims: { ...token.claims, ...changed } } })

test.each<GateRow>([
  ['a user is open', {}, { state: 'open', deciding: 'maria.ops@northwind.example' }],
  [
    'a refused client is shut, and the user meant is named',
    { ...claims({ sub_type: 'client' }), serviceAnswer: { status: 403 } },
    { state: 'shut', fix: { change: { claims: { sub: 'maria.ops@northwind.example' } } } },
  ],
  [
    'without a user a person has to choose one',
    { ...claims({ sub_type: 'client' }), user: undefined, serviceAnswer: { status: 403 } },
    { state: 'shut', fix: { kind: 'manual' } },
  ],
  [
    'of a client that asked as itself, only Process Automation knows whether it may',
    {
      ...claims({ sub_type: 'client' }),
      serviceAnswer: { status: 403 },
      tokenRequest: { ...healthyOpa.tokenRequest, grantType: 'client_credentials' },
    },
    { state: 'unknown' },
  ],
  [
    'a client that was not refused yet may be an external application',
    claims({ sub_type: 'client' }),
    { state: 'unknown' },
  ],
  [
    'a client that may not start may lack the permission only',
    {
      ...claims({ sub_type: 'client' }),
      serviceAnswer: { status: 403 },
      serviceRequest: { ...healthyOpa.serviceRequest, operation: 'run' },
    },
    { state: 'unknown' },
  ],
  ['Oracle Integration takes clients', { serviceRequest: healthyOic.serviceRequest }, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
