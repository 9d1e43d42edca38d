/** What can be done with a resource: `list` also covers `.search`. */
export type Operation = 'list' | 'get' | 'create' | 'replace' | 'patch' | 'delete'

const all: Operation[] = ['list', 'get', 'create', 'replace', 'patch', 'delete']
const read: Operation[] = ['list', 'get']

const ida = 'Identity Domain Administrator'
const apps = 'Application Administrator'
const security = 'Security Administrator'
const users = 'User Administrator'

/** Oracle's page "Required role per endpoint". "Authenticated Client" rows are judged per resource: a client sees its own. */
export const endpointRoles: Record<string, Record<string, Operation[]>> = {
  Apps: {
    [ida]: all,
    [apps]: all,
    [security]: all,
    [users]: read,
    'User Manager': ['get'],
    'Help Desk Administrator': ['get'],
  },
  AppStatusChanger: { [ida]: all, [apps]: all, [users]: ['get'] },
  AppClientSecretRegenerator: { [ida]: all, [apps]: all, [security]: all },
  AppRoles: { [ida]: all, [apps]: all, [users]: read },
  Grants: { [ida]: all, [apps]: all, [users]: all },
  OAuthClientCertificates: { [ida]: all, [apps]: all, [security]: all, [users]: read },
  OAuthPartnerCertificates: { [ida]: all, [security]: all },
  Settings: { [ida]: all, [security]: all, 'Cloud Gate': read },
  Users: {
    [ida]: all,
    [apps]: read,
    [security]: read,
    [users]: all,
    'User Manager': all,
    'Help Desk Administrator': ['get'],
    'Audit Administrator': read,
  },
  UserStatusChanger: { [ida]: all, [users]: all, 'User Manager': all },
}

export const mayDo = (roles: Set<string>, resource: string, operation: Operation): boolean =>
  Object.entries(endpointRoles[resource] ?? {}).some(
    ([role, operations]) => roles.has(role) && operations.includes(operation),
  )
