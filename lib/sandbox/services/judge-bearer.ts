import type { Incoming } from '../http/incoming'
import { type Reply, reply } from '../http/reply'
import { issuerOf } from '../oauth/domain-claims'
import { tokenClient, tokenUser } from '../oauth/token-holder'
import { type Claims, verifyToken } from '../oauth/verify-token'
import { recordRefusal } from '../refusals'
import type { DomainState } from '../world/domain-state'
import { noteCaller } from '../world/request-entry'
import type { App, User } from '../world/resources'
import type { World } from '../world/world'
import type { ServiceInstance } from './instances'
import { whyNotGenuine } from './why-not-genuine'

/** By how many seconds a service's clock may be behind the domain's. */
const lenience = 60

/** One request to a service instance. */
export interface ServiceCall {
  world: World
  domain: DomainState
  instance: ServiceInstance
  request: Incoming
  url: URL
  /** Below the instance, e.g. `/process/api/v1/tasks`. */
  path: string
  base: string
}

/** For whom an accepted token speaks. */
export type Bearer = { kind: 'user'; user: User; claims: Claims } | { kind: 'client'; app: App; claims: Claims }

/** Thrown by a service; the gate and detail stay private. 401: the token is not acceptable; 403: a right is missing. */
export class ServiceRefusal extends Error {
  constructor(
    readonly status: 401 | 403,
    readonly gate: string,
    readonly detail: string,
    /** `WWW-Authenticate`, where it is not the service's usual one. */
    readonly challenge?: string,
  ) {
    super(detail)
  }
}

/** Milliseconds by the clock of this instance, which may be wrong. */
export const serviceNow = ({ world, domain, instance }: ServiceCall): number =>
  world.now() + (domain.switches.get(instance.key)?.clockAheadSeconds ?? 0) * 1000

/**
 * Judges the bearer token as far as every service does: genuine, unexpired, issuer, audience, scope. Then says whom it speaks for.
 * `scopes`: one of these short values is enough; when none is held, `scopeGate` is shut.
 */
export async function judgeBearer(call: ServiceCall, scopes: string[], scopeGate = 'token-scope'): Promise<Bearer> {
  const { domain, instance, request } = call
  const token = /^bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (token === undefined) throw new ServiceRefusal(401, 'token-presented', 'no bearer token was sent')
  const verified = await verifyToken(domain, token)
  if (!verified.ok) throw new ServiceRefusal(401, await whyNotGenuine(call.world, domain, token), verified.because)
  const { claims } = verified
  const issuer = issuerOf(domain)
  if (claims.iss !== issuer) throw new ServiceRefusal(401, 'token-issuer', `iss ${String(claims.iss)}`)
  if (claims.tok_type !== 'AT') throw new ServiceRefusal(401, 'token-kind', `tok_type ${String(claims.tok_type)}`)
  const seconds = Math.floor(serviceNow(call) / 1000)
  if (!(Number(claims.exp) > seconds))
    throw new ServiceRefusal(
      401,
      'token-unexpired',
      `exp ${String(claims.exp)} is past by the service's clock (${seconds})`,
    )
  if (Number(claims.iat) > seconds + lenience)
    throw new ServiceRefusal(
      401,
      'token-clock',
      `iat ${String(claims.iat)} is ahead of the service's clock (${seconds})`,
    )
  const audiences = [claims.aud].flat().map(String)
  if (instance.audience === undefined || !audiences.includes(instance.audience))
    throw new ServiceRefusal(401, 'token-audience', `aud ${audiences.join(', ')} lacks ${instance.audience}`)
  const held = String(claims.scope ?? '').split(' ')
  if (!scopes.some((scope) => held.includes(scope)))
    throw new ServiceRefusal(401, scopeGate, `scope "${held.join(' ')}" has none of ${scopes.join(', ')}`)
  const bearer = principalOf(domain, claims)
  noteCaller(call.world, bearer.kind === 'user' ? bearer.user.userName : bearer.app.name)
  return bearer
}

function principalOf(domain: DomainState, claims: Claims): Bearer {
  if (claims.sub_type === 'user') {
    const user = tokenUser(domain, claims)
    if (!user?.active)
      throw new ServiceRefusal(401, 'token-unrevoked', `user ${String(claims.sub)} is gone or deactivated`)
    return { kind: 'user', user, claims }
  }
  const app = tokenClient(domain, claims)
  if (!app?.active)
    throw new ServiceRefusal(401, 'token-unrevoked', `client ${String(claims.client_id)} is gone or deactivated`)
  return { kind: 'client', app, claims }
}

/** Whom a bearer is, for messages and look-ups of what it may do. */
export const principal = (bearer: Bearer): { kind: 'user' | 'app'; id: string; name: string } =>
  bearer.kind === 'user'
    ? { kind: 'user', id: bearer.user.id, name: bearer.user.userName }
    : { kind: 'app', id: bearer.app.id, name: bearer.app.displayName }

/** Runs a service's handler; its refusals get an empty body and a challenge, its answers the instance's own clock. */
export async function serve(
  call: ServiceCall,
  handle: () => Promise<Reply>,
  usualChallenge = 'Bearer',
): Promise<Reply> {
  const date = new Date(serviceNow(call)).toUTCString()
  try {
    const response = await handle()
    return { ...response, headers: { ...response.headers, date } }
  } catch (thrown) {
    if (!(thrown instanceof ServiceRefusal)) throw thrown
    const { status, gate, detail, challenge = usualChallenge } = thrown
    noteRefusal(call, status, gate, detail)
    return reply(status, null, { 'www-authenticate': challenge, date })
  }
}

/** Keeps the private cause of an answer that is not a plain 401 or 403. */
export function noteRefusal(
  { world, domain, request, url }: Pick<ServiceCall, 'world' | 'domain' | 'request' | 'url'>,
  status: number,
  gate: string,
  detail: string,
): number {
  const at = { domain: domain.profile.name, method: request.method, path: url.pathname }
  return recordRefusal(world, at, status, gate, detail)
}
