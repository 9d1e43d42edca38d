import { attempt } from '../attempt'
import type { Bytes } from '../bytes'
import type { DerElement } from '../der'
import { derAt, numberOf, octetsOf, oidOf } from './der-path'
import { objectId } from './object-ids'

export type Unlocked = { state: 'open'; bytes: Bytes } | { state: 'wrong-password' | 'unknown-method' | 'damaged' }

/** More would freeze a browser for minutes; tools write 2,048 to 600,000. */
export const maxIterations = 5_000_000

const prfs: Record<string, string> = {
  '': 'SHA-1',
  '1.2.840.113549.2.7': 'SHA-1',
  [objectId.hmacSha256]: 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
}

/** Key length in bytes of the ciphers that PBES2 names. */
const ciphers: Record<string, { name: 'AES-CBC' | 'DES-EDE3'; length: number }> = {
  '2.16.840.1.101.3.4.1.2': { name: 'AES-CBC', length: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'AES-CBC', length: 24 },
  [objectId.aes256Cbc]: { name: 'AES-CBC', length: 32 },
  '1.2.840.113549.3.7': { name: 'DES-EDE3', length: 24 },
}

/** The ciphers of PKCS#12's own scheme (RFC 7292 appendix C), keyed by SHA-1. */
const oldSchemes: Record<string, { name: 'DES-EDE3' | 'RC2'; length: number }> = {
  '1.2.840.113549.1.12.1.3': { name: 'DES-EDE3', length: 24 },
  '1.2.840.113549.1.12.1.5': { name: 'RC2', length: 16 },
  '1.2.840.113549.1.12.1.6': { name: 'RC2', length: 5 },
}

/** Opens what PKCS#8 and PKCS#12 lock with a password; `algorithm` is the AlgorithmIdentifier that stands before `data`. */
export async function unlock(algorithm: DerElement | null, data: Bytes, password: string): Promise<Unlocked> {
  const method = oidOf(derAt(algorithm, 0))
  if (method === objectId.pbes2) return unlockPbes2(algorithm, data, password)
  const scheme = oldSchemes[method]
  if (!scheme) return { state: 'unknown-method' }
  const salt = octetsOf(derAt(algorithm, 1, 0))
  const iterations = numberOf(derAt(algorithm, 1, 1))
  if (!salt || !iterations || iterations > maxIterations) return { state: 'damaged' }
  const [{ decryptOld }, { bmpPassword, kdfUse, pkcs12Kdf }] = await Promise.all([
    import('./old-ciphers'),
    import('./pkcs12-kdf'),
  ])
  const from = { hash: 'SHA-1', password: bmpPassword(password), salt, iterations } as const
  const key = pkcs12Kdf({ ...from, use: kdfUse.key, length: scheme.length })
  const iv = pkcs12Kdf({ ...from, use: kdfUse.iv, length: 8 })
  return opened(decryptOld(scheme.name, scheme.length * 8, key, iv, data))
}

/** RFC 8018 §6.2: a key from the password by PBKDF2, then a cipher. */
async function unlockPbes2(algorithm: DerElement | null, data: Bytes, password: string): Promise<Unlocked> {
  const [kdf, cipherId] = [derAt(algorithm, 1, 0), derAt(algorithm, 1, 1)]
  const cipher = ciphers[oidOf(derAt(cipherId, 0))]
  const settings = derAt(kdf, 1)
  // The length of the key may stand between the iterations and the hash.
  const hash = prfs[oidOf(derAt(settings, 2, 0)) || oidOf(derAt(settings, 3, 0))]
  if (oidOf(derAt(kdf, 0)) !== objectId.pbkdf2 || !cipher || !hash) return { state: 'unknown-method' }
  const salt = octetsOf(derAt(settings, 0))
  const iterations = numberOf(derAt(settings, 1))
  const iv = octetsOf(derAt(cipherId, 1))
  if (!salt || !iv || !iterations || iterations > maxIterations) return { state: 'damaged' }
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
    'deriveBits',
  ])
  const derived = await crypto.subtle.deriveBits({ name: 'PBKDF2', salt, iterations, hash }, secret, cipher.length * 8)
  const key = new Uint8Array(derived)
  if (cipher.name === 'AES-CBC') return opened(await decryptAes(key, iv, data))
  const { decryptOld } = await import('./old-ciphers')
  return opened(decryptOld('DES-EDE3', 192, key, iv, data))
}

/** `null`: the padding is wrong, so the key is. */
export async function decryptAes(key: Bytes, iv: Bytes, data: Bytes): Promise<Bytes | null> {
  const plain = await attempt(async () => {
    const secret = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['decrypt'])
    return crypto.subtle.decrypt({ name: 'AES-CBC', iv }, secret, data)
  })
  return plain.ok ? new Uint8Array(plain.value) : null
}

const opened = (bytes: Bytes | null): Unlocked => (bytes ? { state: 'open', bytes } : { state: 'wrong-password' })
