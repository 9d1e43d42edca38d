import type { SignInRequestFact } from '@/lib/facts/call-facts'
import type { SignInChange } from '@/lib/facts/request-change'
import { toBase64url } from '@/lib/jose/bytes'

/** One sign-in. `verifier` and `nonce` stay in this page until the answer is there. */
export interface AuthorizeRequest {
  url: string
  /** First part: of this page, so that two tabs do not take each other's answers for forged ones. */
  state: string
  nonce: string
  verifier: string
  redirectUri: string
  fact: SignInRequestFact
}

interface Wish {
  /** Base URL of the domain. */
  domainUrl: string
  clientId: string
  /** Whole. */
  scope: string
  redirectUri: string
  /** What is to be wrong with it. */
  change?: SignInChange | undefined
}

const random = () => toBase64url(crypto.getRandomValues(new Uint8Array(32)))

const page = random()

/** `GET /oauth2/v1/authorize` with PKCE (S256), which is what domains offer. */
export async function makeAuthorizeRequest({
  domainUrl,
  clientId: usualClient,
  scope,
  redirectUri: usual,
  change = {},
}: Wish): Promise<AuthorizeRequest> {
  const [state, nonce, verifier] = [`${page}.${random()}`, random(), random()]
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  const { challenge = 'S256', responseType = 'code', redirectUri = usual, clientId = usualClient } = change
  const value = toBase64url(new Uint8Array(digest))
  const params = new URLSearchParams({
    response_type: responseType,
    client_id: clientId,
    redirect_uri: redirectUri,
    ...(scope !== '' && { scope }),
    ...(change.state !== 'absent' && { state }),
    nonce,
    // With its padding it is base64url no more (RFC 7636 §3).
    ...(challenge !== 'absent' && {
      code_challenge: challenge === 'malformed' ? `${value}=` : value,
      code_challenge_method: 'S256',
    }),
  })
  const url = `${domainUrl}/oauth2/v1/authorize`
  const fact: SignInRequestFact = {
    url,
    clientId,
    redirectUri,
    responseType,
    scope,
    challenge: challenge === 'S256' ? 'well formed' : challenge,
    ...(challenge !== 'absent' && { codeChallengeMethod: 'S256' }),
  }
  // In another session there is another state to compare with.
  const kept = change.state === 'other' ? `${page}.${random()}` : state
  return { url: `${url}?${params}`, state: kept, nonce, verifier, redirectUri, fact }
}

export type Callback =
  | { at: 'code'; code: string }
  /** The domain's own refusal. */
  | {
      at: 'refused'
      error: string
      description?: string /** Of a page that shows it; absent: it came by redirect. */
      status?: number
    }
  /** It answers another request than this one, or brings nothing. */
  | { at: 'forged'; state: 'echoed' | 'other' | 'absent' }

/** What came back, by its query; `undefined`: it is meant for another tab. */
export function readCallback(query: string, { state }: Pick<AuthorizeRequest, 'state'>): Callback | undefined {
  const params = new URLSearchParams(query)
  const came = params.get('state')
  if (came !== state) {
    const [whose, rest] = came?.split('.') ?? []
    const isAnotherTabs = rest !== undefined && whose !== state.split('.')[0]
    return isAnotherTabs ? undefined : { at: 'forged', state: came === null ? 'absent' : 'other' }
  }
  const error = params.get('error')
  const description = params.get('error_description')
  if (error !== null) return { at: 'refused', error, ...(description !== null && { description }) }
  const code = params.get('code')
  return code === null ? { at: 'forged', state: 'echoed' } : { at: 'code', code }
}
