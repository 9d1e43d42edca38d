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
  if (token === undefined) throw unauthorized('No bearer token was sent.')
  const verified = await verifyToken(domain, token.trim())
  if (!verified.ok) throw unauthorized(`${verified.because}.`)
  const { claims } = verified
  const audiences = [claims.aud].flat()
  // The issuer, which may be set to the domain's URL, is an audience of identity tokens as well.
  if (claims.tok_type !== 'AT') throw unauthorized(`tok_type is ${String(claims.tok_type)}, not AT.`)
  if (typeof claims.exp !== 'number' || claims.exp <= seconds)
    throw unauthorized(`The token ended: exp ${String(claims.exp)}.`)
  if (!audiences.includes(base)) throw unauthorized(`The token is for ${audiences.join(', ')}, not for ${base}.`)
  const app = domain.apps.find('clientId', String(claims.client_id))
  if (!app?.active) throw unauthorized('The client of the token is gone or deactivated.')
  const asked = rolesNamedBy(claims.scope)
  const isAsked = (role: string) => asked?.includes(role) ?? true
  const appRoles = domainRoles(domain, { type: 'App', value: app.id }).filter(isAsked)
  if (claims.sub_type !== 'user')
    return { app, author: { type: 'App', value: app.id, display: app.displayName }, roles: new Set(appRoles) }
  const user = domain.users.find('userName', String(claims.sub).toLowerCase())
  if (!user?.active) throw unauthorized('The user of the token is gone or deactivated.')
  const userRoles = domainRoles(domain, { type: 'User', value: user.id }).filter(isAsked)
  const isOnBehalf = Array.isArray(app.allowedOperations) && app.allowedOperations.includes('onBehalfOfUser')
  return {
    app,
    author: { type: 'User', value: user.id, display: user.displayName },
    roles: new Set(isOnBehalf ? userRoles : userRoles.filter((role) => appRoles.includes(role))),
  }
}
