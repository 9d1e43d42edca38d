import { fromBase64, fromHex, toBase64url, toColonHex } from '../jose/bytes'

/** A thumbprint as somebody wrote it: which form it is in, and the `x5t` it stands for where it is a SHA-1. */
export type ReadThumbprint =
  | { form: 'x5t' | 'hex'; x5t: string }
  /** 64 hex digits, or as many bytes in base64url: a SHA-256, which is no `x5t`. */
  | { form: 'sha-256' | 'unreadable' }

const sha1Bytes = 20
const sha256Bytes = 32

export function readThumbprint(text: string): ReadThumbprint {
  const hex = fromHex(text.trim())
  if (hex?.length === sha1Bytes) return { form: 'hex', x5t: toBase64url(hex) }
  if (hex?.length === sha256Bytes) return { form: 'sha-256' }
  const bytes = fromBase64(text)
  if (bytes?.length === sha1Bytes) return { form: 'x5t', x5t: toBase64url(bytes) }
  return { form: bytes?.length === sha256Bytes ? 'sha-256' : 'unreadable' }
}

/** `AB:CD:…`, as `keytool`, `openssl` and domains' consoles print the SHA-1; what is no `x5t` stays as it is. */
export function x5tToHex(x5t: string): string {
  const bytes = fromBase64(x5t)
  return bytes?.length === sha1Bytes ? toColonHex(bytes) : x5t
}
