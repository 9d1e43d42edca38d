import * as z from 'zod'
import { decodeJwt } from '../jose/decode'
import type { CallerRights } from '../queries/shapes/domains'
import type { Result } from '../result'
import { ok } from '../result'
import { findAppByClientId } from './apps'
import { ask } from './ask'
import type { ApiError } from './domain'
import { explainError } from './explain-error'
import type { Askable } from './reading-domain'
import { rightsTable } from './rights-table'

/**
 * Roles of the caller on the identity domain itself. An application is asked for by name (a client may always read its own);
 * a pasted token says so itself, in the claims `userAppRoles` and `clientAppRoles`.
 */
export const readRights = (domain: Askable): Promise<CallerRights> =>
  domain.caller.kind === 'client' ? rightsOfClient(domain, domain.caller.clientId) : rightsOfToken(domain)

/** The same after a call that proves the credential; an error means it is not accepted. */
export async function proveCaller(domain: Askable): Promise<Result<CallerRights, ApiError>> {
  const authorization = await domain.authorization()
  if (!authorization.ok) return authorization
  if (domain.caller.kind === 'client') return ok(await rightsOfClient(domain, domain.caller.clientId))
  // Any call to the admin API proves a pasted token; this one shows nothing.
  const query = { attributes: 'id', count: '1' }
  const called = await ask(domain, { path: '/admin/v1/Apps', query }, z.unknown())
  return called.ok ? ok(await rightsOfToken(domain)) : called
}

/** The domain's own application, which defines its administrator roles. */
const domainAppId = 'IDCSAppId'

async function rightsOfClient(domain: Askable, clientId: string): Promise<CallerRights> {
  const app = await findAppByClientId(domain, clientId)
  if (!app.ok) return { roles: null, because: explainError(app.error).message }
  if (!app.value) return { roles: null, because: 'The domain did not show this application to itself.' }
  const roles = app.value.grantedAppRoles
    .filter(({ appId }) => appId === undefined || appId === domainAppId)
    .flatMap(({ display }) => (display ? [display] : []))
  return { roles: unique(roles), callerName: app.value.displayName }
}

async function rightsOfToken(domain: Askable): Promise<CallerRights> {
  const authorization = await domain.authorization()
  if (!authorization.ok) return { roles: null, because: explainError(authorization.error).message }
  const { claims } = decodeJwt(authorization.value)
  const name = text(claims.user_displayname) ?? text(claims.sub)
  const roles = unique([...texts(claims.userAppRoles), ...texts(claims.clientAppRoles)])
  const caller = name === undefined ? {} : { callerName: name }
  if (roles.length > 0) return { roles, ...caller }
  return { roles: null, because: 'The token does not list its roles (userAppRoles, clientAppRoles).', ...caller }
}

/** Whether somebody with these roles may. `unknown`: the roles, or the endpoint's rule, are not known. */
export function mayDo(roles: string[] | null, endpoint: string, method: string): 'yes' | 'no' | 'unknown' {
  const able = rolesThatMay(endpoint, method)
  if (roles === null || able.length === 0) return 'unknown'
  return roles.some((role) => able.includes(role)) ? 'yes' : 'no'
}

/** Roles of which one is enough to call, e.g. `('Apps', 'POST')`; empty when no rule is published. */
export const rolesThatMay = (endpoint: string, method: string): string[] =>
  Object.entries(rightsTable[endpoint] ?? {}).flatMap(([role, methods]) =>
    methods.some((allowed) => allowed === method) ? [role] : [],
  )

const unique = (roles: string[]) => [...new Set(roles)].sort()

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const texts = (value: unknown) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])
