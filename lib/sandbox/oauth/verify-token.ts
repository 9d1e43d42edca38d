import { type KeyObject, verify } from 'node:crypto'
import { isDeeper } from '../http/is-deeper'
import type { DomainState } from '../world/domain-state'
import { formerKey, signingKey } from '../world/signing-key'

export type Claims = Record<string, unknown>

export type Verified = { ok: true; claims: Claims } | { ok: false; because: string }

/** Whether this domain signed it. Says nothing about times, audience or rights. */
export async function verifyToken(domain: DomainState, token: string): Promise<Verified> {
  const parts = token.split('.')
  const [header, payload, signature] = parts
  if (parts.length !== 3 || !header || !payload || !signature)
    return { ok: false, because: `the token has ${parts.length} parts, not 3` }
  let key = signingKey(domain)
  if (header !== key.tokenHeader) {
    const claimed = decodePart(header)
    if (claimed?.alg !== 'RS256') return { ok: false, because: 'the token header does not name RS256' }
    // `kid` is the same for all of a domain's keys. Tokens of a former one are good until they end.
    key = formerKey(domain, claimed.x5t) ?? key
  }
  const isGenuine = await verifyRs256(`${header}.${payload}`, signature, key.publicKey)
  if (!isGenuine) return { ok: false, because: `the signature is not by the key of ${domain.profile.name}` }
  const claims = decodePart(payload)
  return claims ? { ok: true, claims } : { ok: false, because: 'the claims are no JSON object' }
}

/**
 * `signature` is base64url. On the main thread, unlike signing: it takes a twentieth of that, less than it costs to hand it to the
 * thread pool, where it would wait behind signatures.
 */
export function verifyRs256(data: string, signature: string, key: KeyObject): boolean {
  // What an elliptic key has signed is genuine too, and no RS256.
  if (key.asymmetricKeyType !== 'rsa') return false
  try {
    return verify('sha256', Buffer.from(data), key, Buffer.from(signature, 'base64url'))
  } catch {
    // A key too short to hold the hash has signed nothing with it.
    return false
  }
}

/** No token's claims are nested deeper. */
const deepest = 50

/** A JSON object from one base64url part of a JWT; `undefined` when it is none. */
export function decodePart(part: string): Claims | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(part)) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject && !isDeeper(value, deepest) ? (value as Claims) : undefined
  } catch {
    return undefined
  }
}
