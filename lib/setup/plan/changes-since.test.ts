import { expect, test } from 'vitest'
import type { CertificateFact } from '../../facts/domain-facts'
import { changesSince } from './changes-since'
import type { AppThere, Snapshot } from './snapshot-types'

const certificate = (changes: Partial<CertificateFact> = {}): CertificateFact => ({
  alias: 'orders',
  store: 'client',
  x5t: 'a',
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2027-01-01T00:00:00.000Z',
  ...changes,
})

const app = (changes: Partial<AppThere> = {}): AppThere => ({
  id: 'a1',
  clientId: 'c1',
  displayName: 'Orders',
  description: '',
  isActive: true,
  clientType: 'trusted',
  allowedGrants: ['password'],
  scopes: ['s/1'],
  certificates: ['orders'],
  redirectUris: [],
  audience: '',
  ownScopes: [],
  flags: [],
  trustScope: 'Explicit',
  isOracleService: false,
  ...changes,
})

const look = (changes: Partial<Snapshot> = {}): Snapshot => ({
  certificates: [certificate()],
  isPartnerStoreOpen: true,
  wantedCertificates: [certificate()],
  apps: [app()],
  roles: [{ appId: 'oic', appName: 'oic-us', role: 'ServiceInvoker', roleId: 'r1' }],
  holders: [],
  given: [],
  rotations: [],
  users: [{ id: 'u1', userName: 'maria', isActive: true }],
  ...changes,
})

const other = certificate({ alias: 'someone-else' })

test.each<[string, Snapshot, Snapshot, string[]]>([
  ['nothing', look(), look(), []],
  [
    'a scope that was added',
    look(),
    look({ apps: [app({ scopes: ['s/1', 's/2'] })] }),
    ['Somebody added the scope s/2 to “Orders”.'],
  ],
  [
    'a grant that was taken',
    look(),
    look({ apps: [app({ allowedGrants: [] })] }),
    ['Somebody took the grant password from “Orders”.'],
  ],
  ['a switch', look(), look({ apps: [app({ isActive: false })] }), ['The application “Orders” was deactivated.']],
  [
    'another type',
    look(),
    look({ apps: [app({ clientType: 'confidential' })] }),
    ['The client type of “Orders” was changed from trusted to confidential.'],
  ],
  [
    'another name',
    look(),
    look({ apps: [app({ displayName: 'Sales' })] }),
    ['The application “Orders” is called “Sales” now.'],
  ],
  ['an application that came', look({ apps: [] }), look(), ['The application “Orders” is there now.']],
  ['one that went', look(), look({ apps: [] }), ['The application “Orders” is gone, or has another name.']],
  [
    'a user who was deactivated',
    look(),
    look({ users: [{ id: 'u1', userName: 'maria', isActive: false }] }),
    ['maria was deactivated.'],
  ],
  ['a user who is gone', look(), look({ users: [] }), ['The user maria is gone.']],
  [
    'a role that was given',
    look(),
    look({ holders: [{ roleId: 'r1', holderId: 'u1' }] }),
    ['Somebody gave ServiceInvoker on oic-us to whom this plan would give it.'],
  ],
  ['a role that is gone', look(), look({ roles: [] }), ['oic-us no longer defines the role ServiceInvoker.']],
  [
    'a certificate under another key',
    look(),
    look({ certificates: [certificate({ x5t: 'b' })] }),
    ['“orders” in the client certificates is another certificate now.'],
  ],
  ['a certificate that came', look({ certificates: [] }), look(), ['“orders” is in the client certificates now.']],
  [
    'a certificate that went',
    look(),
    look({ certificates: [] }),
    ['“orders” is no longer in the client certificates.'],
  ],
  ['no certificate that the plan does not speak of', look(), look({ certificates: [certificate(), other] }), []],
  [
    'a store that closed',
    look(),
    look({ isPartnerStoreOpen: false }),
    ['The console’s caller may no longer look into the trusted partner certificates.'],
  ],
])('between two looks it tells %s', (_case, before, now, told) => {
  expect(changesSince(before, now)).toEqual(told)
})
