import { text } from '../http/page'
import { type Reply, reply } from '../http/reply'
import type { App } from '../world/resources'
import { sendBack, showRefusal } from './authorize-answer'
import { card } from './pages/card'
import type { PageCall } from './pages/page-call'
import { Refusal } from './refuse'
import { endSession, readSession } from './session'
import { textList } from './text-list'
import { verifyToken } from './verify-token'

/**
 * `GET /oauth2/v1/userlogout`. Ends the session in this browser; tokens that were given out stay good. To send the person on,
 * `post_logout_redirect_uri` must be registered for the client that `id_token_hint` was made for.
 */
export async function userLogout(call: PageCall): Promise<Reply> {
  const { domain, request, url, base, now } = call
  if (request.method !== 'GET') return reply(405, null, { allow: 'GET' })
  const params = url.searchParams
  const uri = params.get('post_logout_redirect_uri')
  const end = () => ({ 'set-cookie': endSession(domain, readSession(domain, request, now), base) })
  if (uri === null) {
    const page = card(call, {
      title: 'Signed out',
      body: `<h1>Signed out</h1><p>You are signed out of <strong>${text(domain.profile.name)}</strong>.</p>`,
    })
    return { ...page, headers: { ...page.headers, ...end() } }
  }
  try {
    const app = await clientOf(call, params.get('id_token_hint'), uri)
    if (!textList(app.postLogoutRedirectUris).includes(uri)) refuse(uri, `"${app.displayName}" has no such logout URL`)
    return sendBack({ app, redirectUri: uri, state: params.get('state') }, {}, false, end())
  } catch (thrown) {
    if (thrown instanceof Refusal) return showRefusal(call, thrown)
    throw thrown
  }
}

/** An identity token that has ended still names its client. */
async function clientOf({ domain }: PageCall, hint: string | null, uri: string): Promise<App> {
  if (hint === null) refuse(uri, 'id_token_hint is missing')
  const verified = await verifyToken(domain, hint)
  if (!verified.ok || verified.claims.tok_type !== 'IT')
    refuse(uri, 'id_token_hint is no identity token of this domain')
  return domain.apps.find('clientId', String(verified.claims.azp)) ?? refuse(uri, 'the client of id_token_hint is gone')
}

/** The text: code AUTH-3013 of Oracle's authentication API. */
function refuse(uri: string, detail: string): never {
  throw new Refusal('invalid_request', 'logout-uri', detail, `The logout URL ${uri} is invalid.`)
}
