import { json, newEcid } from '../http/answers'
import { type Reply, reply } from '../http/reply'
import { recordRefusal } from '../refusals'
import { type AuthorizeTarget, knownTarget } from './authorize-target'
import { atPage, type PageCall } from './pages/page-call'
import { Refusal, refusalTexts } from './refuse'
import { readResponseType } from './response-type'

/** Sends the answer to the client through the browser: in the query, or behind `#` when it has tokens. */
export function sendBack(
  { redirectUri, state }: AuthorizeTarget,
  values: Record<string, string>,
  isFragment: boolean,
  headers: Reply['headers'] = {},
): Reply {
  const params = new URLSearchParams({ ...values, ...(state === null ? {} : { state }) })
  const mark = isFragment ? '#' : redirectUri.includes('?') ? '&' : '?'
  const location = `${ascii(redirectUri)}${mark}${params}`
  return reply(302, null, { location, 'cache-control': 'no-store', ...headers })
}

/** Headers are ASCII; a registered address may be anything. */
const ascii = (uri: string): string =>
  uri.replace(/[^\x21-\x7E]/gu, (character) => Buffer.from(character).toString('hex').replace(/../g, '%$&'))

/** While no address to send it to is known, an error is JSON in the browser, with the ECID glued to the text, as people reported. */
export function showRefusal(call: PageCall, { error, gate, detail, description }: Refusal): Reply {
  const { status } = refusalTexts[error]
  const ecid = newEcid(recordRefusal(call.world, atPage(call), status, gate, detail))
  return json(
    status,
    { error, error_description: `${description} ECID: ${ecid}` },
    { 'cache-control': 'no-store', 'x-oracle-dms-ecid': ecid },
  )
}

export function sendRefusal(call: PageCall, target: AuthorizeTarget, params: URLSearchParams, refusal: Refusal): Reply {
  const { error, gate, detail, description } = refusal
  const ecid = newEcid(recordRefusal(call.world, atPage(call), 302, gate, detail))
  const type = readResponseType(params.get('response_type'))
  const isFragment = type !== undefined && (type.token || type.idToken)
  return sendBack(target, { error, error_description: description }, isFragment, { 'x-oracle-dms-ecid': ecid })
}

/** The person said no on the consent page. */
export function denyAuthorize(call: PageCall, params: URLSearchParams): Reply {
  try {
    const refusal = new Refusal('access_denied', 'consent-given', 'the person denied access')
    return sendRefusal(call, knownTarget(call.domain, params), params, refusal)
  } catch (thrown) {
    if (thrown instanceof Refusal) return showRefusal(call, thrown)
    throw thrown
  }
}
