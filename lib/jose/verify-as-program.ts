import { createLocalJWKSet, errors, type JWK, jwtVerify } from 'jose'
import { attempt } from './attempt'
import { decodeJwt } from './decode'

/** How strict a program is that verifies tokens for itself. */
export interface Strictness {
  /** What it wants in `iss`, letter by letter. */
  issuer: string
  /** It reads one text in `aud`, and no list. */
  takesOneAudience: boolean
}

/**
 * Verifies a token as somebody's own program does by a library. Answers its complaint in the library's own words; `undefined`: it
 * takes the token.
 */
export async function verifyAsProgram(
  token: string,
  { keys }: { keys: Record<string, unknown>[] },
  { issuer, takesOneAudience }: Strictness,
): Promise<{ error: string; text: string } | undefined> {
  const usable = keys.map(({ key_ops: _operations, use: _use, ...key }) => key)
  const verified = await attempt(() => jwtVerify(token, createLocalJWKSet({ keys: usable as JWK[] }), { issuer }))
  if (!verified.ok) return { error: codeOf(verified.error), text: verified.error.message }
  // As libraries did that public reports tell of: a list is not even seen.
  if (takesOneAudience && typeof decodeJwt(token).claims.aud !== 'string')
    return { error: errors.JWTClaimValidationFailed.code, text: 'missing claim(s) aud' }
  return undefined
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : error.name)
