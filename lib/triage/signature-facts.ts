import type { TokenFact } from '../facts/jwt-facts'
import type { SignatureState } from './bulk/signatures'

/** What is known of a token by keys that were given. */
export function signatureFacts(state: SignatureState): Partial<TokenFact> {
  switch (state) {
    case 'verified':
      return { signature: 'valid' }
    case 'wrong':
      return { signature: 'invalid', invalidBecause: 'The keys that were given did not make it.' }
    case 'key unknown':
      return {
        uncheckedBecause: 'Not verified: none of the keys that were given made it, and its header names another.',
      }
    case 'not checked':
      return {}
  }
}
