import type { Incoming } from '../http/incoming'
import { rolesNamedBy } from '../oauth/role-scope'
import { tokenClient, tokenUser } from '../oauth/token-holder'
import { verifyToken } from '../oauth/verify-token'
import { recordRefusal } from '../refusals'
import type { DomainState } from '../world/domain-state'
import type { App, Author, User } from '../world/resources'
import { domainRoles } from '../world/roles'
import type { World } from '../world/world'
import { unauthorized } from './scim-error'
import { checkSignature } from './signature/check-signature'
import { isSignature } from './signature/parse-authorization'

/** Who calls the admin API, and what the domain lets them do. */
export interface Caller {
  author: Author
  /** The application the token was made for; absent when a user signed the request. */
  app?: App
  /** The user who signed, or for whom the token speaks. */
  user?: User
  /** Identity-domain roles that count: of a user token, those the application holds as well. */
  roles: Set<string>
  /** Those the application holds, whoever the token speaks for. */
  clientRoles: Set<string>
}

/** Reads and checks bearer token or request signature. A missing, foreign, expired or differently aimed one is 401. */
export async function readCaller(
  world: World,
  domain: DomainState,
  request: Incoming,
  url: URL,
  base: string,
): Promise<Caller> {
  const authorization = request.headers.get('authorization')
  if (isSignature(authorization)) return signedCaller(world, domain, request, url)
  const token = /^bearer (.+)$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) throw unauthorized('No bearer token was sent.')
  return bearerCaller(domain, token.trim(), base, world.now() / 1000)
}

/** A signed call has the rights of its user; no application stands between. */
async function signedCaller(world: World, domain: DomainState, request: Incoming, url: URL): Promise<Caller> {
  const check = await checkSignature(domain, request, url, world.now())
  if (!check.ok) {
    const at = { domain: domain.profile.name, method: request.method, path: url.pathname }
    recordRefusal(world, at, 401, 'request-signature', check.because)
    throw unauthorized()
  }
  const { user } = check
  // Oracle's samples show this literal where the caller is an OCI principal.
  const author: Author = { type: 'User', value: 'OCI User', display: 'OCI User' }
  const roles = new Set(domainRoles(domain, { type: 'User', value: user.id }))
  return { author, user, roles, clientRoles: new Set() }
}

async function bearerCaller(domain: DomainState, token: string, base: string, seconds: number): Promise<Caller> {
  const verified = await verifyToken(domain, token)
  if (!verified.ok) throw unauthorized(`${verified.because}.`)
  const { claims } = verified
  const audiences = [claims.aud].flat()
  // The issuer, which may be set to the domain's URL, is an audience of identity tokens as well.
  if (claims.tok_type !== 'AT') throw unauthorized(`tok_type is ${String(claims.tok_type)}, not AT.`)
  if (typeof claims.exp !== 'number' || claims.exp <= seconds)
    throw unauthorized(`The token ended: exp ${String(claims.exp)}.`)
  if (!audiences.includes(base)) throw unauthorized(`The token is for ${audiences.join(', ')}, not for ${base}.`)
  const app = tokenClient(domain, claims)
  if (!app?.active) throw unauthorized('The client of the token is gone or deactivated.')
  const asked = rolesNamedBy(claims.scope)
  const isAsked = (role: string) => asked?.includes(role) ?? true
  const clientRoles = new Set(domainRoles(domain, { type: 'App', value: app.id }).filter(isAsked))
  if (claims.sub_type !== 'user') {
    const author: Author = { type: 'App', value: app.id, display: app.displayName }
    return { app, author, roles: clientRoles, clientRoles }
  }
  const user = tokenUser(domain, claims)
  if (!user?.active) throw unauthorized('The user of the token is gone or deactivated.')
  const userRoles = domainRoles(domain, { type: 'User', value: user.id }).filter(isAsked)
  const isOnBehalf = Array.isArray(app.allowedOperations) && app.allowedOperations.includes('onBehalfOfUser')
  return {
    app,
    user,
    author: { type: 'User', value: user.id, display: user.displayName },
    roles: new Set(isOnBehalf ? userRoles : userRoles.filter((role) => clientRoles.has(role))),
    clientRoles,
  }
}
