import type { Incoming } from '../http/incoming'
import { rolesNamedBy } from '../oauth/role-scope'
import { verifyToken } from '../oauth/verify-token'
import type { DomainState } from '../world/domain-state'
import type { App, Author } from '../world/resources'
import { domainRoles } from '../world/roles'
import { unauthorized } from './scim-error'

/** Who calls the admin API, and what the domain lets them do. */
export interface Caller {
  author: Author
  /** The application the token was made for. */
  app: App
  /** Identity-domain roles that count: of a user token, those the application holds as well. */
  roles: Set<string>
}

/** Reads and checks the bearer token. A missing, foreign, expired or differently aimed one is 401. */
export async function readCaller(
  domain: DomainState,
  request: Incoming,
  base: string,
  seconds: number,
): Promise<Caller> {
  const token = /^bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (token === undefined) throw unauthorized()
  const verified = await verifyToken(domain, token.trim())
  if (!verified.ok) throw unauthorized()
  const { claims } = verified
  const audiences = [claims.aud].flat()
  // The issuer, which may be set to the domain's URL, is an audience of identity tokens as well.
  if (claims.tok_type !== 'AT') throw unauthorized()
  if (typeof claims.exp !== 'number' || claims.exp <= seconds || !audiences.includes(base)) throw unauthorized()
  const app = domain.apps.find('clientId', String(claims.client_id))
  if (!app?.active) throw unauthorized()
  const asked = rolesNamedBy(claims.scope)
  const isAsked = (role: string) => asked?.includes(role) ?? true
  const appRoles = domainRoles(domain, { type: 'App', value: app.id }).filter(isAsked)
  if (claims.sub_type !== 'user')
    return { app, author: { type: 'App', value: app.id, display: app.displayName }, roles: new Set(appRoles) }
  const user = domain.users.find('userName', String(claims.sub).toLowerCase())
  if (!user?.active) throw unauthorized()
  const userRoles = domainRoles(domain, { type: 'User', value: user.id }).filter(isAsked)
  const isOnBehalf = Array.isArray(app.allowedOperations) && app.allowedOperations.includes('onBehalfOfUser')
  return {
    app,
    author: { type: 'User', value: user.id, display: user.displayName },
    roles: new Set(isOnBehalf ? userRoles : userRoles.filter((role) => appRoles.includes(role))),
  }
}
