import type { Bytes } from '../bytes'
import type { DerElement } from '../der'
import { derAt, numberOf, octetsOf, oidOf } from './der-path'
import { objectId } from './object-ids'
import { bmpPassword, kdfUse, pkcs12Kdf } from './pkcs12-kdf'
import { maxIterations } from './unlock'

type MacHash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

const hashes: Record<string, MacHash> = {
  '1.3.14.3.2.26': 'SHA-1',
  [objectId.sha256]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}

const macLengths: Record<MacHash, number> = { 'SHA-1': 20, 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 }

/** Is the store's seal that of this password (RFC 7292 §4, MacData)? Some stores have none. */
export async function checkMac(
  mac: DerElement | null,
  contents: Bytes,
  password: string,
): Promise<'right' | 'none' | 'wrong-password' | 'unknown-method' | 'damaged'> {
  if (!mac) return 'none'
  const hash = hashes[oidOf(derAt(mac, 0, 0, 0))]
  const digest = octetsOf(derAt(mac, 0, 1))
  const salt = octetsOf(derAt(mac, 1))
  const iterations = derAt(mac, 2) ? numberOf(derAt(mac, 2)) : 1
  if (!hash) return 'unknown-method'
  if (!digest || !salt || !iterations || iterations > maxIterations) return 'damaged'
  const key = await macKey(hash, { password, salt, iterations }, 'verify')
  return (await crypto.subtle.verify('HMAC', key, digest, contents)) ? 'right' : 'wrong-password'
}

export function macKey(
  hash: MacHash,
  { password, ...from }: { password: string; salt: Bytes; iterations: number },
  use: 'sign' | 'verify',
): Promise<CryptoKey> {
  const length = macLengths[hash]
  const raw = pkcs12Kdf({ ...from, hash, password: bmpPassword(password), use: kdfUse.mac, length })
  return crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash }, false, [use])
}
