import { json, newEcid } from '../http/answers'
import type { Incoming } from '../http/incoming'
import { type Reply, reply } from '../http/reply'
import { recordRefusal } from '../refusals'
import type { DomainState } from '../world/domain-state'
import type { User } from '../world/resources'
import type { World } from '../world/world'
import { issuerOf } from './domain-claims'
import { tokenUser } from './token-holder'
import { userInfoClaims } from './userinfo-claims'
import { type Claims, verifyToken } from './verify-token'

/** Status and error code of RFC 6750; Oracle's answers are in no public source. */
class BearerRefusal extends Error {
  constructor(
    readonly error: 'invalid_request' | 'invalid_token' | 'insufficient_scope',
    readonly gate: string,
    readonly detail: string,
  ) {
    super(detail)
  }
}

const statuses = { invalid_request: 401, invalid_token: 401, insufficient_scope: 403 } as const

/** `GET` or `POST /oauth2/v1/userinfo` with a user's access token whose scope has `openid`. */
export async function userInfo(world: World, domain: DomainState, request: Incoming, path: string): Promise<Reply> {
  if (request.method !== 'GET' && request.method !== 'POST') return reply(405, null, { allow: 'GET, POST' })
  try {
    const { user, claims } = await bearer(world, domain, request)
    const scopes = String(claims.scope).split(' ')
    return json(200, userInfoClaims(domain, user, scopes), {
      'cache-control': 'no-store',
      'x-oracle-dms-ecid': newEcid(),
    })
  } catch (thrown) {
    if (!(thrown instanceof BearerRefusal)) throw thrown
    const { error, gate, detail } = thrown
    const at = { domain: domain.profile.name, method: request.method, path }
    const ecid = newEcid(recordRefusal(world, at, statuses[error], gate, detail))
    const challenge = error === 'invalid_request' ? 'Bearer' : `Bearer error="${error}"`
    return json(statuses[error], { error, ecid }, { 'www-authenticate': challenge, 'x-oracle-dms-ecid': ecid })
  }
}

async function bearer(world: World, domain: DomainState, request: Incoming): Promise<{ user: User; claims: Claims }> {
  const token = /^bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (token === undefined) throw new BearerRefusal('invalid_request', 'token-genuine', 'no bearer token was sent')
  const verified = await verifyToken(domain, token)
  if (!verified.ok) throw new BearerRefusal('invalid_token', 'token-genuine', verified.because)
  const { claims } = verified
  if (claims.tok_type !== 'AT' || claims.iss !== issuerOf(domain))
    refuse('token-genuine', `tok_type ${String(claims.tok_type)}, iss ${String(claims.iss)}`)
  if (!(Number(claims.exp) > world.now() / 1000)) refuse('token-unexpired', `exp ${String(claims.exp)} is past`)
  if (domain.revocations.get(String(claims.jti))) refuse('token-unrevoked', 'the token was revoked')
  const user = claims.sub_type === 'user' ? tokenUser(domain, claims) : undefined
  if (!user) refuse('principal-user', `the token speaks for ${String(claims.sub_type)} ${String(claims.sub)}`)
  if (!user.active) refuse('subject-active', `"${user.userName}" is deactivated`)
  if (!String(claims.scope).split(' ').includes('openid'))
    throw new BearerRefusal('insufficient_scope', 'token-scope', `scope "${String(claims.scope)}" lacks openid`)
  return { user, claims }
}

function refuse(gate: string, detail: string): never {
  throw new BearerRefusal('invalid_token', gate, detail)
}
