import type { DomainState } from '../world/domain-state'
import type { App } from '../world/resources'
import { type Challenge, readChallenge } from './pkce'
import { Refusal } from './refuse'
import { type ResponseType, readResponseType } from './response-type'
import { type JudgedScope, judgeScope } from './scope'
import { textList } from './text-list'

export interface AuthorizeRequest {
  type: ResponseType
  /** As it was asked for. */
  scope: string
  judged: JudgedScope
  nonce: string | null
  challenge: Challenge | undefined
  /** `none`, `login`, `consent`. */
  prompts: string[]
  /** Seconds. */
  maxAge: number | undefined
}

/** Judges what is asked of `/authorize`, in the order of the token endpoint: grant, form, scope. */
export function readAuthorizeRequest(
  domain: DomainState,
  app: App,
  base: string,
  params: URLSearchParams,
): AuthorizeRequest {
  const type = readResponseType(params.get('response_type'))
  if (!type)
    throw new Refusal(
      params.has('response_type') ? 'unsupported_response_type' : 'invalid_request',
      'response-type',
      `response_type is ${params.get('response_type') ?? 'missing'}`,
    )
  checkGrant(app, type.code, 'authorization_code')
  checkGrant(app, type.token || type.idToken, 'implicit')
  const challenge = readChallenge(params)
  const scope = params.get('scope') ?? ''
  const judged = judgeScope(domain, app, scope, base, true)
  // "With all the grant types except for the Implicit flow."
  if (judged.words.isMulti && type.token)
    throw new Refusal('invalid_scope', 'scope-shape', 'several resources cannot be asked for without a code')
  const nonce = params.get('nonce')
  // OpenID Connect Core 3.2.2.1.
  if (type.idToken && (nonce ?? '') === '') throw new Refusal('invalid_request', 'nonce', 'an id_token needs a nonce')
  return { type, scope, judged, nonce, challenge, prompts: words(params.get('prompt')), maxAge: maxAge(params) }
}

function checkGrant(app: App, isNeeded: boolean, grant: string): void {
  if (isNeeded && !textList(app.allowedGrants).includes(grant))
    throw new Refusal('unauthorized_client', 'grant-allowed', `"${app.displayName}" may not use ${grant}`)
}

const words = (text: string | null): string[] => (text ?? '').split(' ').filter((word) => word !== '')

function maxAge(params: URLSearchParams): number | undefined {
  const text = params.get('max_age')
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
