import type { Facts } from '@/lib/facts/facts'
import type { TokenFact } from '@/lib/facts/jwt-facts'
import type { SignatureVerdict } from '@/lib/jose/verify'

/** What the keys of one connected domain said of the pasted token. */
export interface CheckedByDomain {
  domainId: string
  verdict: SignatureVerdict
}

/**
 * The case with what is known of the token's signature now. That it does not fit says something only by the keys of the domain that
 * the case is about: any other domain's would not fit either.
 */
export function withSignature(
  facts: Facts,
  checked: readonly CheckedByDomain[],
  askedDomainId: string | undefined,
): Facts {
  const { token } = facts
  const ofCase = checked.find(({ domainId, verdict }) =>
    askedDomainId === undefined ? verdict.state === 'valid' : domainId === askedDomainId,
  )
  return token && ofCase ? { ...facts, token: { ...token, value: { ...token.value, ...said(ofCase.verdict) } } } : facts
}

function said(verdict: SignatureVerdict): Partial<TokenFact> {
  switch (verdict.state) {
    case 'valid':
      return { signature: 'valid', ...(verdict.key && { signedWith: verdict.key }) }
    case 'invalid':
      return { signature: 'invalid', invalidBecause: verdict.because }
    case 'unchecked':
      return { uncheckedBecause: `Not verified: ${verdict.because}` }
  }
}
