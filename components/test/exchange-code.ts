import type { CodeFact } from '@/lib/facts/facts'
import type { SignInChange } from '@/lib/facts/request-change'
import { toBase64url } from '@/lib/jose/bytes'
import type { TokenTestInput } from '@/lib/queries/shapes/test'
import type { AuthorizeRequest } from './authorize-request'

interface Exchange {
  sent: NonNullable<TokenTestInput['code']>
  fact: CodeFact
  /** It goes twice, and the second answer counts. */
  isTwice: boolean
}

/** The exchange of a code that came back, with what a change wants to be wrong with it. */
export function exchangeOf(
  { code, request }: { code: string; request: AuthorizeRequest },
  { code: which = 'fresh', verifier = 'right', exchangeRedirectUri }: SignInChange = {},
): Exchange {
  const isSame = exchangeRedirectUri === undefined || exchangeRedirectUri === 'the same'
  const redirectUri = isSame ? request.redirectUri : exchangeRedirectUri
  const verifiers = { right: request.verifier, other: anotherVerifier(), absent: '' }
  return {
    sent: { code: which === 'other' ? code.slice(0, -4) : code, redirectUri, verifier: verifiers[verifier] },
    fact: {
      isOther: which === 'other',
      isUsed: which === 'used',
      clientId: request.fact.clientId,
      fitsChallenge: verifier === 'absent' ? null : verifier === 'right',
      redirectUri,
      signedInWith: request.redirectUri,
    },
    isTwice: which === 'used',
  }
}

const anotherVerifier = () => toBase64url(crypto.getRandomValues(new Uint8Array(32)))
