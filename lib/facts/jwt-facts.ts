export interface DecodedJwt {
  header: Record<string, unknown>
  claims: Record<string, unknown>
  /** What is wrong with its form, one sentence each; empty when it is well formed. */
  problems: string[]
  /** Header or claims could be read in part only: what is not among them may have been there. */
  isPartial?: true
}

export interface AssertionFact extends DecodedJwt {
  /** Checked against the certificate that the header names, by whoever gathered the facts. */
  signature: 'valid' | 'invalid' | 'unchecked'
  /** Whether this console has sent the same `jti` before. */
  sentBefore?: boolean
}

/** A signing key by the names it has in its key set. */
export interface SigningKeyName {
  kid?: string
  x5t?: string
}

export interface TokenFact extends DecodedJwt {
  signature: 'valid' | 'invalid' | 'unchecked'
  /** The domain's key that made a valid one. */
  signedWith?: SigningKeyName
  /** Why it is invalid, one sentence. */
  invalidBecause?: string
  /** Why the signature could not be checked, one sentence. */
  uncheckedBecause?: string
}
