import type { CertificateFact } from '../../facts/domain-facts'
import type { Desired } from '../desired'
import { plan } from './plan'
import type { AppThere, Snapshot } from './snapshot-types'

export const context = { now: '2026-11-21T12:00:00.000Z', runName: 'k7f3' }
export const jwt = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

export const read = (changes: Partial<CertificateFact> = {}): CertificateFact => ({
  alias: 'orders',
  store: 'client',
  x5t: 'thumb',
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2027-01-01T00:00:00.000Z',
  keyBits: 2048,
  ...changes,
})

export const app = (changes: Partial<AppThere> = {}): AppThere => ({
  id: 'a1',
  clientId: 'c1',
  displayName: 'Orders',
  description: 'For orders. Made by Assay, run abcd.',
  isActive: true,
  clientType: 'trusted',
  allowedGrants: [jwt],
  scopes: ['s/1'],
  certificates: ['orders'],
  redirectUris: [],
  flags: [],
  trustScope: 'Explicit',
  audience: '',
  ownScopes: [],
  isOracleService: false,
  ...changes,
})

export const there = (changes: Partial<Snapshot> = {}): Snapshot => ({
  certificates: [],
  isPartnerStoreOpen: true,
  wantedCertificates: [read(), read({ store: 'partner' })],
  apps: [],
  roles: [{ appId: 'oic', appName: 'oic-us', role: 'ServiceInvoker', roleId: 'r1' }],
  holders: [],
  given: [],
  users: [],
  rotations: [],
  ...changes,
})

export const desired: Desired = {
  certificates: [
    { alias: 'orders', x509: 'MII', store: 'client' },
    { alias: 'orders', x509: 'MII', store: 'partner' },
  ],
  apps: [
    {
      displayName: 'Orders',
      clientType: 'trusted',
      allowedGrants: { contains: [jwt] },
      scopes: { exactly: ['s/1'] },
      certificates: { contains: ['orders'] },
      isActive: true,
    },
  ],
  grants: [
    { appId: 'oic', role: 'ServiceInvoker', to: { kind: 'user', id: 'u1', name: 'maria' } },
    { appId: 'oic', role: 'ServiceInvoker', to: { kind: 'app', name: 'Orders' } },
  ],
}

export const kindsFor = (wish: Desired, snapshot: Snapshot) => {
  const planned = plan(wish, snapshot, context)
  if (!planned.ok) throw new Error(JSON.stringify(planned.error))
  return planned.value.steps.map(({ kind }) => kind)
}
