import type { CallerRights } from '@/lib/queries/shapes/domains'

/**
 * What a role of the identity domain lets a caller do of what this console does.
 * Source: Oracle, "AppRole Permissions", docs.oracle.com/en-us/iaas/Content/Identity/api-getstarted/RequiredRolePerEndpointExt.htm
 */
const rights: Record<string, string> = {
  'Identity Domain Administrator': 'may do every step of every setup',
  'Application Administrator':
    'may create, change and activate applications, upload client certificates and grant application roles; not add trusted partner certificates or read the domain’s settings',
  'Security Administrator':
    'may create and change applications, and manage client certificates, trusted partner certificates and settings; not activate applications or grant application roles',
  'User Administrator': 'may manage users and grants, and read applications; not create them',
  'User Manager': 'may manage users; nothing with applications',
  'Help Desk Administrator': 'may read single users and applications; no setup',
  'Audit Administrator': 'may read the audit trail and users; no setup',
}

interface RightInWords {
  role: string
  says: string
}

/** One sentence a role, the strongest first. */
export function rightsInWords(roles: NonNullable<CallerRights['roles']>): RightInWords[] {
  const order = Object.keys(rights)
  const rank = (role: string) => (order.includes(role) ? order.indexOf(role) : order.length)
  return [...roles]
    .sort((one, other) => rank(one) - rank(other))
    .map((role) => ({ role, says: rights[role] ?? 'nothing that a setup here needs' }))
}
