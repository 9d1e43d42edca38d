import { expect, test } from 'vitest'
import { type GateRow, healthyOic, outcomeOf } from '../case-fixture'
import gate from './fusion-user'

const { serviceRequest } = healthyOic
const fusion = { serviceRequest: { ...serviceRequest, kind: 'fusion' as const, operation: 'read' as const } }
const account = { userName: 'maria.ops', isActive: true, hasRole: true }

test.each<GateRow>([
  ['an account is open', { ...fusion, fusionUser: account }, { state: 'open', deciding: 'maria.ops' }],
  ['none is shut', { ...fusion, fusionUser: null }, { state: 'shut', says: 'Fusion has no account of this name.' }],
  [
    'an inactive one is shut',
    { ...fusion, fusionUser: { ...account, isActive: false } },
    { says: 'Fusion’s account maria.ops is inactive.' },
  ],
  ['nobody knows it from outside', fusion, { state: 'unknown' }],
  ['Process Automation has none', { fusionUser: account }, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
