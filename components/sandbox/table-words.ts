import type { ContentTable } from '@/lib/sandbox/contents'

/** Names of a domain's tables as OCI IAM's console has them, in the order they are offered. */
export const tableWords: Record<ContentTable, string> = {
  apps: 'Applications',
  users: 'Users',
  appRoles: 'Application roles',
  grants: 'Role grants',
  clientCertificates: 'Client certificates',
  partnerCertificates: 'Trusted partner certificates',
  settings: 'Settings',
  permissions: 'Permissions inside Process Automation',
}

export const tableNames = Object.keys(tableWords) as ContentTable[]
