import { randomUUID, sign } from 'node:crypto'
import type { DomainState } from '../world/domain-state'
import type { App, User } from '../world/resources'
import { domainRoles } from '../world/roles'
import { signingKey } from '../world/signing-key'
import type { GrantedScope } from './scope'

/** Default issuer of every domain seen in public, whatever the domain's URL. */
export const defaultIssuer = 'https://identity.oraclecloud.com/'

export interface Principal {
  /** Absent: the client acts for itself. */
  user?: User
  /** How the token was come by: `cc`, `jwt`. */
  grantType: string
}

/** An access token, signed off the main thread. Claims as in tokens seen in public; see DIFFERENCES.md. */
export function mintToken(
  domain: DomainState,
  app: App,
  { user, grantType }: Principal,
  granted: GrantedScope,
  base: string,
  seconds: number,
): Promise<string> {
  const tenant = `idcs-${domain.profile.guid}`
  const claims = {
    sub: user?.userName ?? app.name,
    sub_mappingattr: 'userName',
    sub_type: user ? 'user' : 'client',
    iss: domain.settings.get('Settings')?.issuer ?? defaultIssuer,
    tenant_iss: base,
    tok_type: 'AT',
    gtp: grantType,
    aud: granted.audience,
    scope: granted.scope,
    client_id: app.name,
    client_name: app.displayName,
    client_guid: app.id,
    client_ocid: app.ocid,
    client_tenantname: tenant,
    ...(user ? userClaims(user, tenant) : {}),
    ...(granted.isForAdminApi ? roleClaims(domain, app, user) : {}),
    ...(granted.resourceApp ? { resource_app_id: granted.resourceApp.id } : {}),
    tenant,
    'user.tenant.name': tenant,
    ca_name: domain.profile.tenancy,
    domain: domain.profile.name,
    domain_home: domain.profile.region,
    region_name: `${domain.profile.region}-idcs-1`,
    primTenant: false,
    opc: false,
    jti: randomUUID(),
    iat: seconds,
    exp: seconds + granted.lifetime,
  }
  return signToken(domain, claims)
}

const userClaims = (user: User, tenant: string) => ({
  user_id: user.id,
  user_ocid: user.ocid,
  user_displayname: user.displayName,
  user_tenantname: tenant,
  user_locale: 'en',
  user_lang: 'en',
  user_tz: 'UTC',
})

function roleClaims(domain: DomainState, app: App, user: User | undefined) {
  const clientAppRoles = ['Authenticated Client', ...domainRoles(domain, { type: 'App', value: app.id })]
  if (!user) return { clientAppRoles }
  const userAppRoles = ['Authenticated', ...domainRoles(domain, { type: 'User', value: user.id })]
  return { clientAppRoles, userAppRoles }
}

function signToken(domain: DomainState, claims: object): Promise<string> {
  const key = signingKey(domain)
  const data = `${key.tokenHeader}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
  return new Promise((resolve, reject) => {
    // With a callback, Node signs in its thread pool: RSA would otherwise hold up every other request.
    sign('sha256', Buffer.from(data), key.privateKey, (error, signature) => {
      if (error) reject(error)
      else resolve(`${data}.${signature.toString('base64url')}`)
    })
  })
}
