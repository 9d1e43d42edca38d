import type { DomainState } from '../world/domain-state'
import { nextId } from '../world/ids'
import type { App, Author, Grant } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import { appDefaults, newClientSecret } from './app-defaults'
import { domainAppId } from './domain-roles'

/** Display name of the application the console connects with. */
export const administratorName = 'Assay console'

/** A second one with less power: it may not touch partner certificates or settings. */
const lesserName = 'Application team console'

/** What a world may say of its administrator; made up where it does not. */
export interface ClientCredentials {
  clientId?: string | undefined
  clientSecret?: string | undefined
}

export function seedAdministrators(domain: DomainState, author: Author, now: number): void {
  seedAdministrator(domain, author, now)
  seedClient(domain, author, now, lesserName, 'Application Administrator', {})
}

export const seedAdministrator = (
  domain: DomainState,
  author: Author,
  now: number,
  credentials: ClientCredentials = {},
): void => seedClient(domain, author, now, administratorName, 'Identity Domain Administrator', credentials)

function seedClient(
  domain: DomainState,
  author: Author,
  now: number,
  displayName: string,
  roleName: string,
  { clientId, clientSecret }: ClientCredentials,
): void {
  const app: App = {
    ...newResource(domain, kinds.app, author, now),
    ...appDefaults,
    displayName,
    description: `Administers this domain as ${roleName}`,
    name: clientId ?? nextId(domain, 'clientId'),
    clientSecret: clientSecret ?? newClientSecret(),
    active: true,
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    isOAuthClient: true,
    isOAuthResource: false,
    isOPCService: false,
    clientType: 'confidential',
    allowedGrants: ['client_credentials'],
    trustScope: 'Explicit',
  }
  domain.apps.put(app)
  grantRole(domain, author, now, { type: 'App', value: app.id }, domainAppId, roleName)
}

/** What an administrator's grant leaves behind. */
export function grantRole(
  domain: DomainState,
  author: Author,
  now: number,
  grantee: Grant['grantee'],
  appId: string,
  roleName: string,
): void {
  const role = domain.appRoles.find('uniqueName', `${appId}_${roleName}`.toLowerCase())
  if (!role) throw new Error(`${appId} has no role "${roleName}"`)
  domain.grants.put({
    ...newResource(domain, kinds.grant, author, now),
    grantMechanism: grantee.type === 'App' ? 'ADMINISTRATOR_TO_APP' : 'ADMINISTRATOR_TO_USER',
    grantee,
    app: { value: appId },
    entitlement: { attributeName: 'appRoles', attributeValue: role.id },
    isFulfilled: true,
    grantor: author,
  })
}
