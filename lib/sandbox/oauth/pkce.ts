import { digest } from '../http/digest'
import { sameSecret } from '../http/same-secret'
import type { AuthorizationCodeRow } from '../world/oauth-rows'
import { Refusal } from './refuse'

export type Challenge = NonNullable<AuthorizationCodeRow['challenge']>

/** RFC 7636: 43 to 128 unreserved characters, of verifier and challenge alike. */
const shape = /^[A-Za-z0-9._~-]{43,128}$/

/** Oracle's page names `plain` and `S256`, its discovery document only the latter; without a method it is `plain`. */
export function readChallenge(params: URLSearchParams): Challenge | undefined {
  const value = params.get('code_challenge')
  const method = params.get('code_challenge_method') ?? 'plain'
  if (value === null) {
    if (params.has('code_challenge_method')) refuse('pkce-challenge', 'code_challenge_method without code_challenge')
    return undefined
  }
  if (method !== 'S256' && method !== 'plain') refuse('pkce-challenge', `no code_challenge_method "${method}"`)
  if (!shape.test(value)) refuse('pkce-challenge', 'code_challenge is not 43 to 128 unreserved characters')
  return { method, value }
}

function refuse(gate: string, detail: string): never {
  throw new Refusal('invalid_request', gate, detail)
}

export function isAnswerTo({ method, value }: Challenge, verifier: string): boolean {
  if (!shape.test(verifier)) return false
  return sameSecret(method === 'plain' ? verifier : digest('sha256', verifier, 'base64url'), value)
}
