/** Ways to call a resource of the admin API: `list` is a GET without an id. */
type Method = 'GET' | 'list' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const all = ['GET', 'list', 'POST', 'PUT', 'PATCH', 'DELETE'] as const satisfies Method[]

const administrator = 'Identity Domain Administrator'
const application = 'Application Administrator'
const security = 'Security Administrator'
const users = 'User Administrator'

/**
 * Which role of the identity domain may call what.
 * Source: "AppRole Permissions", docs.oracle.com/en-us/iaas/Content/Identity/api-getstarted/RequiredRolePerEndpointExt.htm,
 * as far as this console calls these resources. The page's "Authenticated Client" column is left out: it speaks of a client's
 * own data, and nobody documents where that ends.
 */
export const rightsTable: Record<string, Record<string, readonly Method[]>> = {
  Apps: {
    [administrator]: all,
    [application]: all,
    [security]: all,
    [users]: ['GET', 'list'],
    'User Manager': ['GET'],
  },
  AppStatusChanger: { [administrator]: all, [application]: all, [users]: ['GET'] },
  AppClientSecretRegenerator: { [administrator]: all, [application]: all, [security]: all },
  AppRoles: { [administrator]: all, [application]: all, [users]: ['GET', 'list'] },
  Grants: { [administrator]: all, [application]: all, [users]: all },
  OAuthClientCertificates: {
    [administrator]: all,
    [application]: all,
    [security]: all,
    [users]: ['GET', 'list'],
  },
  OAuthPartnerCertificates: { [administrator]: all, [security]: all },
  Settings: { [administrator]: all, [security]: all },
  Users: {
    [administrator]: all,
    [application]: ['GET', 'list'],
    [security]: ['GET', 'list'],
    [users]: all,
    'User Manager': all,
    'Help Desk Administrator': ['GET'],
    'Audit Administrator': ['GET', 'list'],
  },
  Groups: {
    [administrator]: all,
    [application]: ['GET', 'list'],
    [security]: ['GET', 'list'],
    [users]: all,
    'User Manager': ['list', 'GET', 'PATCH'],
    'Help Desk Administrator': ['GET'],
    'Audit Administrator': ['GET', 'list'],
  },
}
