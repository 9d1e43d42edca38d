import { notImitated } from '../http/answers'
import { type Reply, reply } from '../http/reply'
import { putExpiring } from '../world/expiring'
import type { AuthorizationCodeRow } from '../world/oauth-rows'
import { sendBack, sendRefusal, showRefusal } from './authorize-answer'
import { type AuthorizeRequest, readAuthorizeRequest } from './authorize-request'
import { type AuthorizeTarget, knownTarget } from './authorize-target'
import { mintIdToken } from './id-token'
import { lifetimeOf, mintToken } from './mint'
import { missingConsent } from './missing-consent'
import { newAuthorizationCode, newHandle } from './opaque'
import { askForConsent } from './pages/consent'
import type { PageCall } from './pages/page-call'
import { askToSignIn } from './pages/sign-in'
import type { Principal } from './principal'
import { Refusal } from './refuse'
import { readSession, type Session } from './session'

export const authorizePath = '/oauth2/v1/authorize'
/** Seconds: "3 minutes". */
const codeLifetime = 180

/** `GET /oauth2/v1/authorize`. Pages lead back here, so that this is the one place where codes are made. */
export async function authorize(call: PageCall): Promise<Reply> {
  const { domain, request, url, base } = call
  if (request.method !== 'GET') return reply(405, null, { allow: 'GET' })
  const params = url.searchParams
  let target: AuthorizeTarget
  try {
    target = knownTarget(domain, params)
  } catch (thrown) {
    if (thrown instanceof Refusal) return showRefusal(call, thrown)
    throw thrown
  }
  const mode = params.get('response_mode')
  if (mode !== null && mode !== 'query' && mode !== 'fragment') return notImitated('this response_mode')
  try {
    const asked = readAuthorizeRequest(domain, target.app, base, params)
    return await ask(call, target, asked)
  } catch (thrown) {
    if (thrown instanceof Refusal) return sendRefusal(call, target, params, thrown)
    throw thrown
  }
}

/** Sign-in and consent, as far as they are still needed; then the answer. */
function ask(call: PageCall, target: AuthorizeTarget, asked: AuthorizeRequest): Reply | Promise<Reply> {
  const { domain, request, now } = call
  const { prompts, maxAge, judged } = asked
  const session = readSession(domain, request, now)
  const isOld = maxAge !== undefined && session && now / 1000 - session.signIn.authTime > maxAge
  if (!session || isOld || prompts.includes('login')) {
    if (prompts.includes('none')) throw new Refusal('login_required', 'user-signed-in', 'nobody is signed in')
    return askToSignIn(call, onceMore(call, 'login', 'max_age'))
  }
  const { wanted, openId } = judged.words
  const missing = missingConsent(domain, target.app, session.user, judged)
  const toAgree = prompts.includes('consent') ? [...openId, ...wanted] : missing
  if (toAgree.length > 0) {
    if (prompts.includes('none')) throw new Refusal('consent_required', 'consent-given', `no consent to ${toAgree}`)
    return askForConsent(call, session, toAgree, onceMore(call, 'consent'))
  }
  return giveOut(call, target, asked, session)
}

/** The same request without what has been done by then. */
function onceMore({ url }: PageCall, donePrompt: string, doneParam?: string): string {
  const params = new URLSearchParams(url.searchParams)
  const prompts = (params.get('prompt') ?? '').split(' ').filter((word) => word !== donePrompt && word !== '')
  params.delete('prompt')
  if (prompts.length > 0) params.set('prompt', prompts.join(' '))
  if (doneParam !== undefined) params.delete(doneParam)
  return `${authorizePath}?${params}`
}

async function giveOut(call: PageCall, target: AuthorizeTarget, asked: AuthorizeRequest, session: Session) {
  const { domain, base, now } = call
  const { app } = target
  const { type, judged, nonce } = asked
  const { user, signIn } = session
  const seconds = Math.floor(now / 1000)
  const principal: Principal = { user, grantType: 'azc', signIn }
  const values: Record<string, string> = {}
  if (type.code) values.code = keepCode(call, target, asked, session, seconds)
  if (type.token) {
    const lifetime = lifetimeOf(judged.tokens[0], principal, seconds)
    values.access_token = await mintToken(domain, app, principal, judged.tokens[0], base, seconds, lifetime)
    values.token_type = 'Bearer'
    values.expires_in = String(lifetime)
  }
  if (type.idToken) {
    const bound = {
      ...(nonce === null ? {} : { nonce }),
      ...(values.access_token === undefined ? {} : { accessToken: values.access_token }),
      ...(values.code === undefined ? {} : { code: values.code }),
    }
    values.id_token = await mintIdToken(domain, app, user, signIn, bound, base, seconds)
  }
  return sendBack(target, values, type.token || type.idToken)
}

function keepCode(
  { domain }: PageCall,
  { app, redirectUri }: AuthorizeTarget,
  { scope, nonce, challenge }: AuthorizeRequest,
  { user, signIn }: Session,
  seconds: number,
): string {
  const row: AuthorizationCodeRow = {
    id: newAuthorizationCode(),
    exp: seconds + (domain.switches.get('domain')?.codeSeconds ?? codeLifetime),
    clientId: app.name,
    userId: user.id,
    redirectUri,
    scope,
    signIn,
    family: newHandle(),
    ...(nonce === null ? {} : { nonce }),
    ...(challenge ? { challenge } : {}),
  }
  putExpiring(domain.authorizationCodes, row, seconds)
  return row.id
}
