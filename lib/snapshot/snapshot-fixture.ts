import type { Snapshot, SnapshotApp } from './snapshot'

export const appFixture = (changes: Partial<SnapshotApp> = {}): SnapshotApp => ({
  id: 'app-1',
  clientId: '0f3c',
  displayName: 'Orders caller',
  isActive: true,
  clientType: 'confidential',
  allowedGrants: ['client_credentials'],
  scopes: ['https://oic.example:443urn:opc:resource:consumer::all'],
  certificates: [],
  isOracleService: false,
  roles: [{ appId: 'oic', role: 'ServiceInvoker' }],
  ...changes,
})

export const snapshotFixture = (changes: Partial<Snapshot> = {}): Snapshot => ({
  assay: 'snapshot',
  version: 1,
  at: '2026-11-28T13:40:00.000Z',
  domain: {
    name: 'us',
    url: 'https://idcs-0123456789abcdef0123456789abcdef.identity.oraclecloud.com',
    issuer: 'https://identity.oraclecloud.com/',
    tokenEndpoint: 'https://idcs-0123456789abcdef0123456789abcdef.identity.oraclecloud.com/oauth2/v1/token',
  },
  settings: { signingCertPublicAccess: false, accountAlwaysTrustScope: false },
  hasAllApps: true,
  hasAllResources: true,
  appCount: 1,
  apps: [appFixture()],
  resources: [
    {
      id: 'oic',
      displayName: 'OIC one',
      audience: 'https://oic.example:443',
      secondaryAudiences: [],
      scopes: ['https://oic.example:443urn:opc:resource:consumer::all'],
      isOracleService: true,
    },
  ],
  services: [
    {
      kind: 'oic',
      appId: 'oic',
      name: 'OIC one',
      audiences: ['https://oic.example:443'],
      scopes: ['https://oic.example:443urn:opc:resource:consumer::all'],
      urls: ['https://one.integration.ocp.oraclecloud.com'],
    },
  ],
  certificates: [],
  users: [],
  absentUsers: [],
  unread: [],
  ...changes,
})
