import { expect, test } from 'vitest'
import { type GateRow, healthyOic, outcomeOf } from '../case-fixture'
import gate from './fusion-role'

const { serviceRequest } = healthyOic
const fusion = { serviceRequest: { ...serviceRequest, kind: 'fusion' as const, operation: 'read' as const } }
const account = { userName: 'maria.ops', isActive: true, hasRole: true }

test.each<GateRow>([
  ['a role is open', { ...fusion, fusionUser: account }, { state: 'open' }],
  [
    'none is shut',
    { ...fusion, fusionUser: { ...account, hasRole: false } },
    { state: 'shut', fix: { kind: 'manual' } },
  ],
  ['without an account nobody can tell', { ...fusion, fusionUser: null }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
