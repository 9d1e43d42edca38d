import { randomUUID } from 'node:crypto'
import type { DomainState } from '../world/domain-state'
import type { SignIn } from '../world/oauth-rows'
import type { App, User } from '../world/resources'

/** Default issuer of every domain seen in public, whatever the domain's URL. */
export const defaultIssuer = 'https://identity.oraclecloud.com/'

/** What tokens of the domain name in `iss`. */
export const issuerOf = (domain: DomainState): string => domain.settings.get('Settings')?.issuer ?? defaultIssuer

/** Minutes; as seen in tokens of signed-in users. */
const idleMinutes = 480

/** What access and identity tokens have in common. */
export function domainClaims(domain: DomainState, app: App, base: string) {
  const tenant = `idcs-${domain.profile.guid}`
  return {
    sub_mappingattr: 'userName',
    iss: issuerOf(domain),
    tenant_iss: base,
    client_id: app.name,
    client_name: app.displayName,
    client_guid: app.id,
    client_ocid: app.ocid,
    client_tenantname: tenant,
    tenant,
    ca_name: domain.profile.tenancy,
    domain: domain.profile.name,
    region_name: `${domain.profile.region}-idcs-1`,
    primTenant: false,
    jti: randomUUID(),
  }
}

export const userClaims = (domain: DomainState, user: User) => ({
  user_id: user.id,
  user_ocid: user.ocid,
  user_displayname: user.displayName,
  user_tenantname: `idcs-${domain.profile.guid}`,
  user_locale: 'en',
  user_lang: 'en',
  user_tz: 'UTC',
})

export const signInClaims = ({ sid }: SignIn) => ({
  sid,
  sidle: idleMinutes,
  idp_name: 'UserNamePassword',
  idp_guid: 'UserNamePassword',
  idp_type: 'LOCAL',
  amr: ['USERNAME_PASSWORD'],
})
