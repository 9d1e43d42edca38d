import type { DecodedJwt } from '../facts/jwt-facts'
import { fromBase64 } from './bytes'
import type { Flaw } from './flaw'
import { placeParts } from './place-parts'
import { readPart } from './read-part'
import { tidyToken } from './tidy-token'

export interface ReadJwt extends DecodedJwt {
  /** `jws`: a whole header, or claims at least in part; `jwe`: encrypted, only the header can be read; `none`: neither. */
  kind: 'jws' | 'jwe' | 'none'
  /** What `problems` says, each with its place. */
  flaws: Flaw[]
  /** What was taken off or put right before reading, one phrase each. */
  repaired: string[]
  parts: number
}

/**
 * Reads a JWT as people paste it: in quotes, after `Bearer`, wrapped, URL-encoded, cut, doubled, without its header. What can still
 * be read is, and the flaws say what is wrong with the rest. Never throws, verifies nothing, and takes time by length alone.
 */
export function decodeJwt(text: string): ReadJwt {
  const { token, repaired, isTwice } = tidyToken(text)
  const { parts, count, flaws } = placeParts(token)
  const found: (Flaw | undefined)[] = [isTwice ? twice : undefined, ...flaws]
  const made = (kind: ReadJwt['kind'], header: Json | undefined, claims: Json | undefined): ReadJwt => {
    const all = found.filter((flaw) => flaw !== undefined)
    const isPartial = kind === 'jws' && all.some(({ part }) => part === 'header' || part === 'claims')
    return {
      kind,
      header: header ?? {},
      claims: claims ?? {},
      problems: all.map(({ says }) => says),
      flaws: all,
      repaired,
      parts: count,
      ...(isPartial && { isPartial }),
    }
  }
  if (token === '') return made('none', undefined, undefined)

  const header = parts.header === undefined ? {} : readPart(parts.header, 'header')
  found.push(header.flaw)
  if (count === 5 && header.json) {
    found.push(encrypted)
    return made('jwe', header.json, undefined)
  }
  const claims = parts.claims === undefined ? {} : readPart(parts.claims, 'claims')
  found.push(claims.flaw)
  // Of a header that was cut before any claim came, nobody can say what it was the header of.
  const isRead = claims.json !== undefined || (header.json !== undefined && !header.flaw)
  if (isRead) found.push(alphabetFlaw(token), signatureFlaw(parts.signature, header.json?.alg))
  return made(isRead ? 'jws' : 'none', header.json, claims.json)
}

type Json = Record<string, unknown>

const twice: Flaw = { part: 'whole', kind: 'doubled', says: 'The whole token stands there twice.' }

const encrypted: Flaw = {
  part: 'claims',
  kind: 'encrypted',
  says: 'It has five parts, so it is encrypted (JWE): its claims cannot be read without the key.',
}

function alphabetFlaw(token: string): Flaw | undefined {
  if (/[+/]/.test(token))
    return {
      part: 'whole',
      kind: 'alphabet',
      says: 'It is written in plain base64 (“+” or “/”); a JWT needs base64url, with “-” and “_” in their place.',
    }
  return token.includes('=')
    ? { part: 'whole', kind: 'alphabet', says: 'It is padded with “=”; a JWT is written without padding.' }
    : undefined
}

/** Shorter than this is a placeholder that somebody put in, not a cut signature. */
const placeholderBytes = 64

function signatureFlaw(signature: string | undefined, algorithm: unknown): Flaw | undefined {
  if (signature === undefined) return undefined
  const flaw = (kind: Flaw['kind'], says: string): Flaw => ({ part: 'signature', kind, says })
  if (signature === '') return flaw('missing', 'Its signature is missing.')
  const bytes = fromBase64(signature)
  if (!bytes) return flaw('encoding', 'Its signature is not base64url: it was cut or changed.')
  // RSA keys are whole multiples of 512 bits, and a signature is as long as its key.
  const isRsa = typeof algorithm === 'string' && /^[RP]S\d/.test(algorithm)
  if (isRsa && bytes.length >= placeholderBytes && bytes.length % 64 !== 0)
    return flaw('cut', `Its signature has ${bytes.length} bytes, which no RSA key makes: it was cut.`)
  return undefined
}
