import { newEcid } from '../http/answers'
import type { Incoming } from '../http/incoming'
import { type Reply, reply } from '../http/reply'
import { recordRefusal } from '../refusals'
import type { DomainState } from '../world/domain-state'
import type { World } from '../world/world'
import { Refusal, refusalTexts } from './refuse'
import type { TokenCall } from './token-call'
import { tokenJson } from './token-json'

/** RFC 6749 section 3.2 wants a form; whether a domain is as strict is in no public source. */
const formType = /^application\/x-www-form-urlencoded\s*(?:;|$)/i

/** Runs an endpoint that programs post a form to; its refusals become OAuth error answers with a private cause. */
export async function formEndpoint(
  world: World,
  domain: DomainState,
  request: Incoming,
  base: string,
  path: string,
  handle: (call: TokenCall) => Promise<Reply>,
): Promise<Reply> {
  const at = { domain: domain.profile.name, method: request.method, path }
  if (request.method !== 'POST') {
    const seq = recordRefusal(world, at, 405, 'request-form', `${request.method} is not POST`)
    return reply(405, null, { allow: 'POST', 'x-oracle-dms-ecid': newEcid(seq) })
  }
  const form = new URLSearchParams(await request.text())
  const call: TokenCall = { world, domain, base, request, form, now: world.now() }
  try {
    const type = request.headers.get('content-type') ?? ''
    if (!formType.test(type)) throw new Refusal('invalid_request', 'request-form', `content-type is "${type}"`)
    return await handle(call)
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    const { error, gate, detail, description } = thrown
    const { status } = refusalTexts[error]
    const ecid = newEcid(recordRefusal(world, at, status, gate, detail))
    return oauthAnswer(status, ecid, { error, error_description: description, ecid })
  }
}

export const oauthAnswer = (status: number, ecid: string, body: object): Reply =>
  reply(status, tokenJson(body), {
    'content-type': 'application/json;charset=utf-8',
    'cache-control': 'no-store',
    pragma: 'no-cache',
    'x-oracle-dms-ecid': ecid,
  })
