import type { CodeFact } from '@/lib/facts/call-facts'
import type { SignInChange } from '@/lib/facts/request-change'
import { toBase64url } from '@/lib/jose/bytes'
import type { TokenTestInput } from '@/lib/queries/shapes/test'
import type { AuthorizeRequest } from './authorize-request'
import { waitUntil } from './wait-until'

interface Exchange {
  sent: NonNullable<TokenTestInput['code']>
  /** To be asked for once the exchange is on its way. */
  fact: () => CodeFact
  /** It goes twice, and the second answer counts. */
  isTwice: boolean
}

/** The exchange of a code that came back a moment ago, with what a change wants to be wrong with it. */
export async function exchangeOf(
  { code, request }: { code: string; request: AuthorizeRequest },
  { code: which = 'fresh', codeSeconds, verifier = 'right', exchangeRedirectUri }: SignInChange = {},
): Promise<Exchange> {
  const came = Date.now()
  if (which === 'late' && codeSeconds !== undefined) await waitUntil(came + codeSeconds * 1000 + 100)
  const isSame = exchangeRedirectUri === undefined || exchangeRedirectUri === 'the same'
  const redirectUri = isSame ? request.redirectUri : exchangeRedirectUri
  const verifiers = { right: request.verifier, other: anotherVerifier(), absent: '' }
  return {
    sent: { code: which === 'other' ? code.slice(0, -4) : code, redirectUri, verifier: verifiers[verifier] },
    fact: () => ({
      isOther: which === 'other',
      isUsed: which === 'used',
      age: Math.round((Date.now() - came) / 100) / 10,
      ...(codeSeconds !== undefined && { lives: codeSeconds }),
      clientId: request.fact.clientId,
      fitsChallenge: verifier === 'absent' ? null : verifier === 'right',
      redirectUri,
      signedInWith: request.redirectUri,
    }),
    isTwice: which === 'used',
  }
}

const anotherVerifier = () => toBase64url(crypto.getRandomValues(new Uint8Array(32)))
