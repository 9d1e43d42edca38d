import type { Result } from '../../result'
import { err, ok } from '../../result'
import { type Bytes, concat, fromBase64, fromHex } from '../bytes'
import type { FileProblem } from '../file-problem'
import { damaged, notOpenedWith, unknownLock } from './key-file-problem'
import { decryptAes } from './unlock'

const keyLengths: Record<string, number> = {
  'AES-128-CBC': 16,
  'AES-192-CBC': 24,
  'AES-256-CBC': 32,
  'DES-EDE3-CBC': 24,
}

/**
 * The DER in a PEM block with `Proc-Type: 4,ENCRYPTED`, as `openssl rsa -aes256` writes it: the key is MD5 of password and salt,
 * repeated until it is long enough (openssl's EVP_BytesToKey with one iteration).
 */
export async function openTraditionalPem(
  body: string,
  password: string | undefined,
): Promise<Result<Bytes, FileProblem>> {
  const [, cipher = '', ivHex = ''] = /DEK-Info:\s*([A-Z0-9-]+),([0-9A-Fa-f]+)/.exec(body) ?? []
  const length = keyLengths[cipher.toUpperCase()]
  if (length === undefined) return err(unknownLock)
  const iv = fromHex(ivHex)
  const data = fromBase64(body.split(/\r?\n\s*\r?\n/)[1] ?? '')
  if (!iv || !data || data.length === 0) return err(damaged)
  if (password === undefined) return err(notOpenedWith(undefined, 'key'))
  const { decryptOld, hashed } = await import('./old-ciphers')
  const secret = concat(new TextEncoder().encode(password), iv.slice(0, 8))
  let key: Bytes = new Uint8Array()
  let last: Bytes = new Uint8Array()
  while (key.length < length) {
    last = hashed('MD5', concat(last, secret))
    key = concat(key, last)
  }
  const used = key.slice(0, length)
  const plain = cipher.startsWith('AES')
    ? await decryptAes(used, iv, data)
    : decryptOld('DES-EDE3', 192, used, iv, data)
  return plain ? ok(plain) : err(notOpenedWith(password, 'key'))
}
