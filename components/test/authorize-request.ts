import { toBase64url } from '@/lib/jose/bytes'

/** One sign-in. `verifier` and `nonce` stay in this page until the answer is there. */
export interface AuthorizeRequest {
  url: string
  /** First part: of this page, so that two tabs do not take each other's answers for forged ones. */
  state: string
  nonce: string
  verifier: string
  redirectUri: string
}

interface Wish {
  /** Base URL of the domain. */
  domainUrl: string
  clientId: string
  /** Whole. */
  scope: string
  redirectUri: string
}

const random = () => toBase64url(crypto.getRandomValues(new Uint8Array(32)))

const page = random()

/** `GET /oauth2/v1/authorize` with PKCE (S256), which is what domains offer. */
export async function makeAuthorizeRequest({
  domainUrl,
  clientId,
  scope,
  redirectUri,
}: Wish): Promise<AuthorizeRequest> {
  const [state, nonce, verifier] = [`${page}.${random()}`, random(), random()]
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  const params = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    ...(scope !== '' && { scope }),
    state,
    nonce,
    code_challenge: toBase64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  })
  return { url: `${domainUrl}/oauth2/v1/authorize?${params}`, state, nonce, verifier, redirectUri }
}

export type Callback =
  | { at: 'code'; code: string }
  /** The domain's own refusal. */
  | { at: 'refused'; error: string; description?: string }
  /** It answers another request than this one. */
  | { at: 'forged' }

/** What came back, by its query; `undefined`: it is meant for another tab. */
export function readCallback(query: string, { state }: Pick<AuthorizeRequest, 'state'>): Callback | undefined {
  const params = new URLSearchParams(query)
  const came = params.get('state')
  if (came !== state) {
    const [whose, rest] = came?.split('.') ?? []
    const isAnotherTabs = rest !== undefined && whose !== state.split('.')[0]
    return isAnotherTabs ? undefined : { at: 'forged' }
  }
  const error = params.get('error')
  const description = params.get('error_description')
  if (error !== null) return { at: 'refused', error, ...(description !== null && { description }) }
  const code = params.get('code')
  return code === null ? { at: 'forged' } : { at: 'code', code }
}
