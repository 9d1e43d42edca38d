import { type Bytes, toBase64url, toColonHex } from './bytes'

/** A certificate's fingerprints in the forms that people and headers use. */
export interface Thumbprints {
  /** base64url of the SHA-1, 27 characters: the JWT header `x5t` (RFC 7515 §4.1.7). */
  x5t: string
  /** base64url of the SHA-256: the JWT header `x5t#S256`. */
  x5tS256: string
  /** `AB:CD:…`, as `keytool` prints it. */
  sha1Hex: string
  sha256Hex: string
}

/** `der` is the whole certificate, DER-encoded. */
export async function thumbprints(der: Bytes): Promise<Thumbprints> {
  const digest = async (hash: 'SHA-1' | 'SHA-256') => new Uint8Array(await crypto.subtle.digest(hash, der))
  const [sha1, sha256] = await Promise.all([digest('SHA-1'), digest('SHA-256')])
  return {
    x5t: toBase64url(sha1),
    x5tS256: toBase64url(sha256),
    sha1Hex: toColonHex(sha1),
    sha256Hex: toColonHex(sha256),
  }
}
