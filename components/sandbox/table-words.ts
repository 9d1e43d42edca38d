import type { ContentTable } from '@/lib/sandbox/contents'

/** Names of a domain's tables as OCI IAM's console has them, and of what its services keep, in the order they are offered. */
export const tableWords: Record<ContentTable, string> = {
  apps: 'Applications',
  users: 'Users',
  groups: 'Groups',
  appRoles: 'Application roles',
  grants: 'Role grants',
  clientCertificates: 'Client certificates',
  partnerCertificates: 'Trusted partner certificates',
  apiKeys: 'API keys',
  propagationTrusts: 'Identity propagation trusts',
  settings: 'Settings',
  connections: 'Trigger connections in Integration',
  integrations: 'Integrations',
  permissions: 'Permissions in Process Automation',
  fusionUsers: 'Accounts in Fusion',
  gateways: 'API gateway deployments',
}

export const tableNames = Object.keys(tableWords) as ContentTable[]
