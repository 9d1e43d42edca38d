import type { DecodedJwt } from '../facts/jwt-facts'

export type JwtKind = 'access token' | 'ID token' | 'user assertion' | 'client assertion'

/** Tells what a JWT is: by its own claims first, then by what it was sent as. */
export function classifyJwt({ header, claims }: DecodedJwt, before: string): JwtKind {
  if (claims.tok_type === 'AT') return 'access token'
  if (claims.tok_type === 'IT') return 'ID token'
  if (/client_assertion["'=:\s]{1,6}$/i.test(before)) return 'client assertion'
  if (/assertion["'=:\s]{1,6}$/i.test(before)) return 'user assertion'
  if (/id_token["'=:\s]{1,6}$/i.test(before)) return 'ID token'
  if (
    header.kid === 'SIGNING_KEY' ||
    ['sub_type', 'tenant_iss', 'client_id', 'scope', 'scp'].some((name) => name in claims)
  )
    return 'access token'
  if (['nonce', 'at_hash', 'azp'].some((name) => name in claims)) return 'ID token'
  if (/(?:bearer|access_token["'=:]{1,3})\s*["']?$/i.test(before) && isAddress(claims.iss)) return 'access token'
  // What is left says who signed it by a client ID: a client made it. Issuers of tokens are addresses.
  return isAddress(claims.iss) ? 'access token' : 'user assertion'
}

const isAddress = (iss: unknown) => typeof iss === 'string' && /^https?:\/\//.test(iss)
