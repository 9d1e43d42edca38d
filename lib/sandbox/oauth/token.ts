import { json, newEcid, notImitated } from '../http/answers'
import type { Incoming } from '../http/incoming'
import { type Reply, reply } from '../http/reply'
import { recordRefusal } from '../refusals'
import { type DomainState, folded } from '../world/domain-state'
import type { App, User } from '../world/resources'
import type { World } from '../world/world'
import { checkAssertion } from './assertion'
import { authenticateClient } from './client-authentication'
import { mintToken, type Principal } from './mint'
import { Refusal, refusalTexts } from './refuse'
import { judgeScope } from './scope'
import type { TokenCall } from './token-call'
import { tokenJson } from './token-json'

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
/** Real grants the sandbox plays no part of. */
const unplayed = [
  'authorization_code',
  'refresh_token',
  'password',
  'tls_client_auth',
  'urn:ietf:params:oauth:grant-type:saml2-bearer',
  'urn:ietf:params:oauth:grant-type:device_code',
  'urn:ietf:params:oauth:grant-type:token-exchange',
]
const unplayedScopes = ['openid', 'urn:opc:resource:multiresourcescope']

/** `POST /oauth2/v1/token`. Order of the checks: client, secret, active, grant, assertion, subject, scope. */
export async function tokenEndpoint(
  world: World,
  domain: DomainState,
  request: Incoming,
  base: string,
  path: string,
): Promise<Reply> {
  if (request.method !== 'POST') {
    const seq = recordRefusal(world, at(domain, request, path), 405, 'token-endpoint', `${request.method} is not POST`)
    return reply(405, null, { allow: 'POST', 'x-oracle-dms-ecid': newEcid(seq) })
  }
  const call: TokenCall = {
    world,
    domain,
    base,
    request,
    form: new URLSearchParams(await request.text()),
    now: world.now(),
  }
  try {
    return await grantToken(call)
  } catch (thrown) {
    if (thrown instanceof Refusal) return refused(call, thrown, path)
    throw thrown
  }
}

async function grantToken(call: TokenCall): Promise<Reply> {
  const { domain, form, base, now } = call
  const app = await authenticateClient(call)
  const grantType = form.get('grant_type') ?? ''
  if (!app.allowedGrants?.includes(grantType)) refuseGrant(app, grantType)
  if (unplayed.includes(grantType)) return notImitated(`the grant ${grantType}`)
  const scope = form.get('scope')
  const unplayedScope = unplayedScopes.find((name) => scope?.split(' ').includes(name))
  if (unplayedScope !== undefined) return notImitated(`the scope ${unplayedScope}`)
  const principal: Principal = grantType === jwtBearer ? await assertedPrincipal(call, app) : { grantType: 'cc' }
  const granted = judgeScope(domain, app, scope, base)
  const token = await mintToken(domain, app, principal, granted, base, Math.floor(now / 1000))
  const body = tokenJson({ access_token: token, token_type: 'Bearer', expires_in: granted.lifetime })
  return reply(200, body, { 'content-type': 'application/json;charset=utf-8', ...uncached(newEcid()) })
}

function refuseGrant(app: App, grantType: string): never {
  if (grantType === '') throw new Refusal('invalid_request', 'grant-allowed', 'grant_type is missing')
  if (grantType !== jwtBearer && grantType !== 'client_credentials' && !unplayed.includes(grantType))
    throw new Refusal('unsupported_grant_type', 'grant-allowed', `there is no grant "${grantType}"`)
  throw new Refusal('unauthorized_client', 'grant-allowed', `"${app.displayName}" may not use ${grantType}`)
}

/** Whom a valid assertion speaks for: a user of this domain, or the client itself. */
async function assertedPrincipal(call: TokenCall, app: App): Promise<Principal> {
  const assertion = call.form.get('assertion')
  if (assertion === null || assertion === '')
    throw new Refusal('invalid_grant', 'assertion-shape', 'no assertion was sent')
  const { sub, use } = await checkAssertion(call, app, assertion, 'user')
  const user = sub === app.name ? undefined : activeUser(call.domain, sub)
  use()
  return user ? { user, grantType: 'jwt' } : { grantType: 'jwt' }
}

function activeUser(domain: DomainState, userName: string): User {
  const user = domain.users.find('userName', folded(userName))
  if (!user) throw new Refusal('invalid_grant', 'subject-known', `no user is named "${userName}"`)
  if (!user.active) throw new Refusal('invalid_grant', 'subject-active', `"${user.userName}" is deactivated`)
  return user
}

const at = (domain: DomainState, request: Incoming, path: string) => ({
  domain: domain.profile.name,
  method: request.method,
  path,
})

function refused(call: TokenCall, { error, gate, detail }: Refusal, path: string): Reply {
  const { status, description } = refusalTexts[error]
  const seq = recordRefusal(call.world, at(call.domain, call.request, path), status, gate, detail)
  const ecid = newEcid(seq)
  return answer(status, ecid, { error, error_description: description, ecid })
}

const answer = (status: number, ecid: string, body: object): Reply => json(status, body, uncached(ecid))

const uncached = (ecid: string) => ({ 'cache-control': 'no-store', pragma: 'no-cache', 'x-oracle-dms-ecid': ecid })
