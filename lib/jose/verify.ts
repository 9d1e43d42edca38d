import { type CryptoKey as JoseKey, compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose'
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

/** Against a domain's own signing keys. */
export async function verifyWithKeySet(token: string, keys: { keys: object[] }): Promise<SignatureVerdict> {
  const keySet = await attempt(() => createLocalJWKSet(keys as JSONWebKeySet))
  if (!keySet.ok) return { state: 'unchecked', because: 'The signing keys cannot be read.' }
  const verified = await attempt(() => compactVerify(token, keySet.value, { algorithms }))
  return verified.ok ? { state: 'valid' } : refused(verified.error)
}

/** Against the public key of a certificate: base64 of its SubjectPublicKeyInfo. */
export async function verifyWithPublicKey(token: string, spki: string): Promise<SignatureVerdict> {
  const der = fromBase64(spki)
  const imported = der
    ? await attempt(() => crypto.subtle.importKey('spki', der, signingAlgorithm, false, ['verify']))
    : undefined
  if (!imported?.ok) return { state: 'unchecked', because: 'The certificate does not hold an RSA key.' }
  const verified = await attempt(() => compactVerify(token, imported.value as JoseKey, { algorithms }))
  return verified.ok ? { state: 'valid' } : refused(verified.error)
}

/** In jose's words, which say which of three it was. */
function refused(words: string): SignatureVerdict {
  if (/"alg"/.test(words)) return { state: 'unchecked', because: 'The header does not name RS256, the one algorithm that is judged.' }
  if (/no applicable key/.test(words)) return { state: 'invalid', because: 'None of the signing keys has the key id of the header.' }
  if (/signature verification failed/.test(words))
    return { state: 'invalid', because: 'The signature was not made with this key over this header and these claims.' }
  return { state: 'invalid', because: `It is not a signed token: ${words}.` }
}
