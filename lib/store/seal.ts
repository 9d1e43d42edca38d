import 'server-only'
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { Result } from '../result'
import { err, ok } from '../result'
import type { SealKey } from './key-from'

/** What stands in a row: base64 of nonce, tag and ciphertext, and which key made it. */
export interface Sealed {
  sealed: string
  keyId: string
}

export type SealProblem = 'sealed with another key' | 'damaged'

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM. The row's id is authenticated too, so that a value moved to another row does not open. */
export function seal({ id, key }: SealKey, rowId: string, text: string): Sealed {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(rowId))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64'), keyId: id }
}

/** The text, or why it cannot be had: a wrong key is a state of the world, not a failure. */
export function unseal({ id, key }: SealKey, rowId: string, { sealed, keyId }: Sealed): Result<string, SealProblem> {
  if (keyId !== id) return err('sealed with another key')
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < nonceBytes + tagBytes) return err('damaged')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
    .setAAD(Buffer.from(rowId))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  const text = decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8')
  try {
    return ok(text + decipher.final('utf8'))
  } catch {
    // Node says a wrong tag by throwing; nothing else can go wrong here.
    return err('damaged')
  }
}

/** Short and public: names a key without telling anything of it. */
export const keyIdOf = (key: Buffer): string =>
  createHash('sha256').update('assay key\n').update(key).digest('hex').slice(0, 12)
