import { fromBase64 } from '@/lib/jose/bytes'
import { signingAlgorithm } from '@/lib/jose/signing-algorithm'
import type { Key, VerifySigned } from '@/lib/triage/bulk/signatures'

/** By the browser's own cryptography, as many at a time as come. Each key is read once. */
export function webVerifier(): VerifySigned {
  const read = new Map<Key, Promise<CryptoKey | undefined>>()
  const keyOf = (key: Key): Promise<CryptoKey | undefined> => {
    const known = read.get(key) ?? importKey(key)
    read.set(key, known)
    return known
  }
  const isMade = async (token: string, keys: readonly Key[]): Promise<boolean | undefined> => {
    const end = token.lastIndexOf('.')
    const signature = fromBase64(token.slice(end + 1))
    const input = new TextEncoder().encode(token.slice(0, end))
    let verdict: boolean | undefined
    for (const each of keys) {
      const key = await keyOf(each)
      if (!key || !signature) continue
      if (await crypto.subtle.verify(signingAlgorithm, key, signature, input)) return true
      verdict = false
    }
    return verdict
  }
  return (signed) => Promise.all(signed.map(({ token, keys }) => isMade(token, keys)))
}

/** Real domains say `key_ops: ["encrypt", "sign"]` of keys that verify, so only the key itself is taken. */
const importKey = ({ kty, n, e }: Key): Promise<CryptoKey | undefined> =>
  crypto.subtle
    .importKey('jwk', { kty, n, e } as JsonWebKey, signingAlgorithm, false, ['verify'])
    // A key that is none: what it may have signed stays unchecked.
    .catch(() => undefined)
