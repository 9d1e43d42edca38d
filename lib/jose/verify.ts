import { type CryptoKey as AnyKey, compactVerify, importJWK, type JWK } from 'jose'
import type { SigningKeyName } from '../facts/jwt-facts'
import type { Result } from '../result'
import { attempt } from './attempt'
import { fromBase64 } from './bytes'
import { signingAlgorithm } from './signing-algorithm'
import { algorithms, readSigned, type Unverifiable } from './unverifiable'

/** Of the signature alone; neither times nor audience are looked at. */
export type SignatureVerdict =
  /** `key`: the one of a key set that made it, by the names it has there. */
  | { state: 'valid'; key?: SigningKeyName }
  | { state: 'invalid'; because: string }
  /** No key that could tell, or an algorithm we do not judge. */
  | { state: 'unchecked'; because: string }

type Key = Record<string, unknown>

/** Each key is read once, however many tokens it is for. */
const readKeys = new WeakMap<Key, Result<AnyKey | Uint8Array, Error>>()

/** More are no key set of a domain, and each is tried. */
const mostKeys = 20

/** Against a domain's own signing keys (`kty`, `n`, `e`, …). */
export async function verifyWithKeySet(token: string, { keys }: { keys: Key[] }): Promise<SignatureVerdict> {
  const read = readSigned(token)
  if ('state' in read) return read
  const chosen = keysFor(read.header, keys.slice(0, mostKeys))
  if ('state' in chosen) return chosen
  let isTried = false
  for (const key of chosen.keys) {
    // Oracle's own keys say `key_ops: ["encrypt", "sign"]` on some domains, which by the book forbids verifying with them.
    const { key_ops: _operations, use: _use, ...usable } = key
    const imported = readKeys.get(key) ?? (await attempt(() => importJWK(usable as JWK, algorithms[0])))
    readKeys.set(key, imported)
    if (!imported.ok) continue
    isTried = true
    if (await isMadeBy(token, imported.value)) return { state: 'valid', key: nameOf(key) }
  }
  if (!isTried) return { state: 'unchecked', because: 'The signing keys cannot be read.' }
  return { state: 'invalid', because: chosen.otherwise }
}

/** Against the public key of a certificate: base64 of its SubjectPublicKeyInfo. */
export async function verifyWithPublicKey(token: string, spki: string): Promise<SignatureVerdict> {
  const read = readSigned(token)
  if ('state' in read) return read
  const der = fromBase64(spki)
  const key = der && (await attempt(() => crypto.subtle.importKey('spki', der, signingAlgorithm, false, ['verify'])))
  if (!key?.ok) return { state: 'unchecked', because: 'The certificate does not hold an RSA key.' }
  return (await isMadeBy(token, key.value)) ? { state: 'valid' } : { state: 'invalid', because: notThisKey }
}

const notThisKey = 'It was not signed with this key, or was changed or cut since.'

const isMadeBy = async (token: string, key: AnyKey | Uint8Array): Promise<boolean> =>
  (await attempt(() => compactVerify(token, key, { algorithms }))).ok

/** `x5t` goes first: every domain calls its key SIGNING_KEY, also the new one beside the old. */
function keysFor(
  { kid, x5t }: Record<string, unknown>,
  keys: Key[],
): { keys: Key[]; otherwise: string } | Unverifiable {
  const sameThumbprint = keys.filter((key) => typeof x5t === 'string' && key.x5t === x5t)
  if (sameThumbprint.length > 0)
    return { keys: sameThumbprint, otherwise: 'It was changed or cut after it was signed.' }
  const sameName = typeof kid === 'string' ? keys.filter((key) => key.kid === kid) : keys
  if (sameName.length === 0) {
    const there = listed(keys.map((key) => key.kid))
    return {
      state: 'invalid',
      because: `No signing key has the key id “${kid}” that its header names; there is ${there}.`,
    }
  }
  const thumbprints = sameName.map((key) => key.x5t).filter((each) => typeof each === 'string')
  const otherwise =
    typeof x5t === 'string' && thumbprints.length > 0
      ? `Its header names the key with x5t ${x5t}, and the key set has ${listed(thumbprints)}: another domain signed it, or the key was renewed since.`
      : notThisKey
  return { keys: sameName, otherwise }
}

const listed = (names: unknown[]): string =>
  names.map((name) => String(name ?? 'one without a name')).join(', ') || 'none'

function nameOf({ kid, x5t }: Key): SigningKeyName {
  return { ...(typeof kid === 'string' && { kid }), ...(typeof x5t === 'string' && { x5t }) }
}
