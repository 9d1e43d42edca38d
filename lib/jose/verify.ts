import { compactVerify, createLocalJWKSet, type JWK } from 'jose'
import type { Result } from '../result'
import { attempt } from './attempt'
import { fromBase64 } from './bytes'
import { signingAlgorithm } from './signing-algorithm'

/** Of the signature alone; neither times nor audience are looked at. */
export type SignatureVerdict =
  | { state: 'valid' }
  | { state: 'invalid'; because: string }
  /** No key that could tell, or an algorithm we do not judge. */
  | { state: 'unchecked'; because: string }

/** Oracle documents no other algorithm, for assertions or for its own tokens. */
const algorithms = ['RS256']

/** Against a domain's own signing keys (`kty`, `n`, `e`, …). */
export const verifyWithKeySet = async (
  token: string,
  keySet: { keys: Record<string, unknown>[] },
): Promise<SignatureVerdict> => (await keySetVerifier(keySet))(token)

/** The same for many tokens: each key is read once. */
export async function keySetVerifier({
  keys,
}: {
  keys: Record<string, unknown>[]
}): Promise<(token: string) => Promise<SignatureVerdict>> {
  // Oracle's own keys say `key_ops: ["encrypt", "sign"]` on some domains, which by the book forbids verifying with them.
  const usable = keys.map(({ key_ops: _operations, use: _use, ...key }) => key)
  const keySet = await attempt(() => createLocalJWKSet({ keys: usable as JWK[] }))
  if (!keySet.ok) return async () => ({ state: 'unchecked', because: 'The signing keys cannot be read.' })
  return async (token) => verdict(await attempt(() => compactVerify(token, keySet.value, { algorithms })))
}

/** Against the public key of a certificate: base64 of its SubjectPublicKeyInfo. */
export async function verifyWithPublicKey(token: string, spki: string): Promise<SignatureVerdict> {
  const der = fromBase64(spki)
  const key = der && (await attempt(() => crypto.subtle.importKey('spki', der, signingAlgorithm, false, ['verify'])))
  if (!key?.ok) return { state: 'unchecked', because: 'The certificate does not hold an RSA key.' }
  return verdict(await attempt(() => compactVerify(token, key.value, { algorithms })))
}

function verdict(verified: Result<unknown, Error>): SignatureVerdict {
  if (verified.ok) return { state: 'valid' }
  switch ('code' in verified.error && verified.error.code) {
    case 'ERR_JOSE_ALG_NOT_ALLOWED':
      return { state: 'unchecked', because: 'Its header does not name RS256, the one algorithm that is judged.' }
    case 'ERR_JWKS_NO_MATCHING_KEY':
      return { state: 'invalid', because: 'No signing key has the key id that its header names.' }
    case 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED':
      return { state: 'invalid', because: 'It was not signed with this key, or was changed or cut since.' }
    default:
      return { state: 'invalid', because: 'It is not a whole signed token.' }
  }
}
