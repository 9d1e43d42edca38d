import type { DomainState } from '../world/domain-state'
import type { App } from '../world/resources'
import { domainRoles } from '../world/roles'
import { domainClaims, signInClaims, userClaims } from './domain-claims'
import type { Principal } from './principal'
import type { GrantedScope } from './scope'
import { signJwt } from './sign-jwt'

/** Access tokens, signed off the main thread. Claims as in tokens seen in public; see DIFFERENCES.md. */
export function mintToken(
  domain: DomainState,
  app: App,
  principal: Principal,
  granted: GrantedScope,
  base: string,
  seconds: number,
  lifetime: number,
): Promise<string> {
  const { user, signIn, grantType } = principal
  const common = domainClaims(domain, app, base)
  return signJwt(domain, {
    sub: user?.userName ?? app.name,
    sub_type: user ? 'user' : 'client',
    tok_type: 'AT',
    gtp: grantType,
    aud: granted.audience,
    // "For identity propagation token requests […] the resulting access token doesn't include the […] scope" (Oracle, Scopes).
    scope: user && granted.isForUsersUnnamed ? '' : granted.scope,
    ...common,
    ...(user ? userClaims(domain, user) : {}),
    ...(signIn ? signInClaims(signIn) : {}),
    ...(granted.isForAdminApi ? roleClaims(domain, app, principal, granted.roles) : {}),
    ...(granted.resourceApp ? { resource_app_id: granted.resourceApp.id } : {}),
    'user.tenant.name': common.tenant,
    domain_home: domain.profile.region,
    opc: false,
    iat: seconds,
    exp: seconds + lifetime,
  })
}

/** Seconds: "the minimum of" resource setting, custom expiry and what remains of the session (Oracle, Access Token). */
export function lifetimeOf(granted: GrantedScope, { signIn, assertionExp }: Principal, seconds: number): number {
  let { lifetime } = granted
  // "The same expiry as you configured in the JWT User Assertion", 60 s to 3,600 s (Primavera, Generating the OAuth Access Token).
  if (granted.isForAdminApi && !granted.isCustomLifetime && assertionExp !== undefined)
    lifetime = Math.min(3600, Math.max(60, Math.floor(assertionExp - seconds)))
  return signIn ? Math.max(1, Math.min(lifetime, signIn.sessionExp - seconds)) : lifetime
}

function roleClaims(domain: DomainState, app: App, { user }: Principal, asked: string[] | undefined) {
  const own = domainRoles(domain, { type: 'App', value: app.id })
  if (!user) return { clientAppRoles: ['Authenticated Client', ...own.filter((role) => asked?.includes(role) ?? true)] }
  const theirs = domainRoles(domain, { type: 'User', value: user.id })
  const isWanted = (role: string) => !asked || (asked.includes(role) && own.includes(role) && theirs.includes(role))
  return {
    clientAppRoles: ['Authenticated Client', ...own.filter(isWanted)],
    userAppRoles: ['Authenticated', ...theirs.filter(isWanted)],
  }
}
