/** What can be done with a resource: `list` also covers `.search`. */
export type Operation = 'list' | 'get' | 'create' | 'replace' | 'patch' | 'delete'

const all: Operation[] = ['list', 'get', 'create', 'replace', 'patch', 'delete']
const read: Operation[] = ['list', 'get']

const ida = 'Identity Domain Administrator'
const apps = 'Application Administrator'
const security = 'Security Administrator'
const users = 'User Administrator'
const manager = 'User Manager'
const helpDesk = 'Help Desk Administrator'
const audit = 'Audit Administrator'
/** Held by whoever has a valid token. What it opens shows the caller's own only: each endpoint narrows it. */
export const authenticated = 'Authenticated Client'

/**
 * Oracle: "AppRole Permissions", docs.oracle.com/en-us/iaas/Content/Identity/api-getstarted/RequiredRolePerEndpointExt.htm.
 * Rows below the line are not on that page.
 */
export const endpointRoles: Record<string, Record<string, Operation[]>> = {
  Apps: {
    [ida]: all,
    [apps]: all,
    [security]: all,
    [users]: read,
    [manager]: ['get'],
    [helpDesk]: ['get'],
    [authenticated]: ['list', 'get', 'replace', 'patch'],
  },
  AppStatusChanger: { [ida]: all, [apps]: all, [users]: ['get'], [authenticated]: ['replace'] },
  AppClientSecretRegenerator: { [ida]: all, [apps]: all, [security]: all, [authenticated]: all },
  AppAllowedScopesChanger: { [ida]: all, [apps]: all, [authenticated]: ['create'] },
  AppRoles: {
    [ida]: all,
    [apps]: all,
    [users]: read,
    [authenticated]: ['delete', 'list', 'create', 'get', 'patch'],
  },
  Grants: { [ida]: all, [apps]: all, [users]: all, [authenticated]: ['delete', 'list', 'create', 'get'] },
  OAuthClientCertificates: { [ida]: all, [apps]: all, [security]: all, [users]: read },
  OAuthPartnerCertificates: { [ida]: all, [security]: all },
  Settings: { [ida]: all, [security]: all, 'Cloud Gate': ['get'] },
  Users: {
    [ida]: all,
    [apps]: read,
    [security]: read,
    [users]: all,
    [manager]: all,
    [helpDesk]: ['get'],
    [audit]: read,
  },
  Groups: {
    [ida]: all,
    [apps]: read,
    [security]: read,
    [users]: all,
    [manager]: ['list', 'get', 'patch'],
    [helpDesk]: ['get'],
    [audit]: read,
    [authenticated]: read,
  },
  AuditEvents: {
    [ida]: read,
    [apps]: read,
    [security]: read,
    [users]: read,
    [manager]: ['get'],
    [helpDesk]: ['get'],
    [audit]: read,
    [authenticated]: read,
  },
  Bulk: {
    [ida]: all,
    [apps]: all,
    [security]: all,
    [users]: all,
    [manager]: all,
    [helpDesk]: all,
    [authenticated]: all,
  },
  SigningCert: { [ida]: ['get'], [apps]: ['get'], [security]: ['get'], [authenticated]: ['get'] },
  MyApps: { [ida]: all, [authenticated]: all },
  Me: { [ida]: ['get', 'replace', 'patch'], Me: all },
  Schemas: { [ida]: ['list', 'get', 'replace', 'patch'], [authenticated]: read },
  ResourceTypes: { [ida]: read, [authenticated]: read },
  ServiceProviderConfig: { [ida]: read, [authenticated]: read },
  AppTemplates: { [ida]: read, [apps]: read },
  // One guide names the role that its caller needs.
  Asserter: { 'Authenticator Client': ['create'] },
  // -- From here on inferred: see DIFFERENCES.md.
  UserStatusChanger: { [ida]: all, [users]: all, [manager]: all },
  TrustedPartnerCertificates: { [ida]: all, [security]: all },
  IdentityPropagationTrusts: { [ida]: all, [security]: all },
  ApiKeys: { [ida]: all, [security]: all },
}

export const mayDo = (roles: Set<string>, resource: string, operation: Operation): boolean =>
  Object.entries(endpointRoles[resource] ?? {}).some(
    ([role, operations]) => roles.has(role) && operations.includes(operation),
  )
