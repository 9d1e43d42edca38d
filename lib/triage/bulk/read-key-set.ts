import { err, ok, type Result } from '../../result'
import type { Key } from './signatures'

/** More are no key set of a domain, and each may be tried. */
const most = 100

/**
 * The RSA keys of a key set (JWKS), or of one key, without anything private that may be in it. The problem is for a person: what is
 * wrong, then what to do.
 */
export function readKeySet(text: string): Result<readonly Key[], string> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return err('This is not JSON. Paste the whole answer of the domain’s /admin/v1/SigningCert/jwk.')
  }
  const listed = typeof json === 'object' && json !== null && 'keys' in json ? json.keys : [json]
  const keys = (Array.isArray(listed) ? listed : []).filter(isPublicRsa).slice(0, most)
  if (keys.length === 0)
    return err('There is no RSA key in it. A key set has “keys”, each with “kty”, “n” and “e”: all of it is needed.')
  return ok(
    keys.map(({ kty, n, e, kid, x5t }) => ({
      kty,
      n,
      e,
      ...(kid !== undefined && { kid }),
      ...(x5t !== undefined && { x5t }),
    })),
  )
}

const isPublicRsa = (key: unknown): key is Key =>
  typeof key === 'object' &&
  key !== null &&
  'kty' in key &&
  key.kty === 'RSA' &&
  'n' in key &&
  typeof key.n === 'string' &&
  'e' in key &&
  typeof key.e === 'string'
