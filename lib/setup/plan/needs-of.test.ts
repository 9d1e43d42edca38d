import { expect, test } from 'vitest'
import type { Bare } from './draft'
import { needsOf } from './needs-of'
import type { Step } from './step-types'

const earlier: Step[] = [
  { id: 's1', kind: 'upload-certificate', alias: 'Orders', x509: '', because: '' },
  { id: 's2', kind: 'trust-certificate', alias: 'Orders', x509: '', because: '' },
  {
    id: 's3',
    kind: 'create-app',
    displayName: 'New',
    description: '',
    clientType: 'trusted',
    allowedGrants: [],
    scopes: [],
    certificates: ['orders'],
    because: '',
  },
  { id: 's4', kind: 'update-app', appId: 'a1', displayName: 'Old', because: '' },
  { id: 's5', kind: 'activate-app', app: '{3}', displayName: 'New', active: true, because: '' },
  {
    id: 's6',
    kind: 'update-app',
    appId: 'a9',
    displayName: 'Third',
    certificates: { was: ['orders'], add: [], remove: ['orders'] },
    because: '',
  },
  {
    id: 's7',
    kind: 'create-app',
    displayName: 'API',
    description: '',
    clientType: 'confidential',
    allowedGrants: [],
    scopes: [],
    certificates: [],
    isClient: false,
    resource: { audience: 'https://gateway', scopes: ['/orders', '/returns'] },
    because: '',
  },
]
const role = { kind: 'grant-role', appId: 'o', appName: 'O', role: 'R', roleId: 'r' } as const
const change = (add: string[]) => ({ was: [], add, remove: [] })

test.each<[string, Bare<Step>, string[]]>([
  ['a role for a user needs nothing', { ...role, to: { kind: 'user', id: 'u', name: 'U' } }, []],
  ['a role for a new application needs it', { ...role, to: { kind: 'app', id: '{3}', name: 'New' } }, ['s3']],
  ['a certificate needs nothing', { kind: 'trust-certificate', alias: 'orders', x509: '' }, []],
  [
    'an application needs the certificate it names, whatever its case, in the client store alone',
    { kind: 'update-app', appId: 'a2', displayName: 'B', certificates: change(['ORDERS']) },
    ['s1'],
  ],
  [
    'an application needs the one that defines its scope',
    { kind: 'update-app', appId: 'a2', displayName: 'B', scopes: change(['https://gateway/returns']) },
    ['s7'],
  ],
  ['a setting of the domain needs nothing', { kind: 'change-settings', signingCertPublicAccess: true }, []],
  [
    'an application with another certificate needs none of these',
    { kind: 'update-app', appId: 'a2', displayName: 'B', certificates: change(['other']) },
    [],
  ],
  [
    'an application is switched on after it was changed',
    { kind: 'activate-app', app: 'a1', displayName: 'Old', active: true },
    ['s4'],
  ],
  [
    'a secret is renewed after all else on its application',
    { kind: 'renew-secret', app: '{3}', displayName: 'New' },
    ['s3', 's5'],
  ],
  [
    'a certificate is removed after no application names it any more',
    { kind: 'remove-certificate', certificateId: 'c', alias: 'ORDERS', x509: '' },
    ['s6'],
  ],
  [
    'what a run waits for comes after everything before it',
    { kind: 'await-proof', proof: 'caller-switched', from: 'a', to: 'b', apps: [] },
    ['s1', 's2', 's3', 's4', 's5', 's6', 's7'],
  ],
])('%s', (_case, step, needs) => {
  expect(needsOf(step, earlier)).toEqual(needs)
})

test('everything after what a run waits for needs it', () => {
  const wait: Step = {
    id: 's1',
    kind: 'await-proof',
    proof: 'caller-tested',
    from: 'a',
    to: 'b',
    apps: [],
    because: '',
  }
  expect(needsOf({ kind: 'trust-certificate', alias: 'b', x509: '' }, [wait])).toEqual(['s1'])
})
