import { expect, test } from 'vitest'
import type { Step } from '../setup/plan/step-types'
import type { CheckCase } from './check-case'
import { concerns, touchedBy } from './touched-by'

const check: CheckCase = {
  clientId: 'c1',
  clientName: 'Orders',
  appId: 'a1',
  grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  scope: 's',
  isOffline: false,
  userName: 'maria@example',
  alias: 'orders-2026',
  clientProof: 'basic',
  service: { appId: 'oic', kind: 'oic', name: 'oic-us' },
}

const base = { id: 's1', because: '' }
const role = { ...base, kind: 'grant-role', appName: '', role: 'ServiceInvoker', roleId: 'r' } as const
const update = { ...base, kind: 'update-app' } as const
const flag = { ...base, kind: 'activate-app', active: false } as const

test.each<[boolean, string, Step]>([
  [true, 'its application, by id', { ...update, appId: 'a1', displayName: 'Renamed' }],
  [true, 'its application, by name', { ...flag, app: '{2}', displayName: 'ORDERS' }],
  [false, 'another application', { ...update, appId: 'a2', displayName: 'Invoices' }],
  [true, 'a role on the called service', { ...role, appId: 'oic', to: { kind: 'user', id: 'u9', name: 'x' } }],
  [true, 'a role of its user', { ...role, appId: 'other', to: { kind: 'user', id: 'u1', name: 'Maria@example' } }],
  [false, 'a role elsewhere', { ...role, appId: 'other', to: { kind: 'app', id: 'a2', name: 'Invoices' } }],
  [true, 'its user', { ...base, kind: 'set-user-active', userId: 'u1', userName: 'maria@example', active: false }],
  [
    true,
    'its certificate',
    { ...base, kind: 'distrust-certificate', alias: 'Orders-2026', x509: '', certificateId: '' },
  ],
  [false, 'another certificate', { ...base, kind: 'upload-certificate', alias: 'invoices', x509: '' }],
  [true, 'the settings', { ...base, kind: 'change-settings', accountAlwaysTrustScope: true }],
  [false, 'nothing', { ...base, kind: 'await-proof', proof: 'caller-tested', from: 'a', to: 'b', apps: [] }],
])('a check is concerned (%s) by a run that touched %s', (isConcerned, _what, step) => {
  expect(concerns(check, touchedBy([{ step, made: null }]))).toBe(isConcerned)
})
