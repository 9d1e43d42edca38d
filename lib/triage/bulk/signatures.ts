/**
 * What keys that were given say of tokens. `key unknown`: none of them made it and none is named by its header, so whether another key
 * signed it or it was changed cannot be told.
 */
export type SignatureState = 'verified' | 'wrong' | 'key unknown' | 'not checked'

export const signatureStates: readonly SignatureState[] = ['verified', 'wrong', 'key unknown', 'not checked']

/** One of a key set (JWK). */
export type Key = Record<string, unknown>

/** A whole token by RS256 and the keys that may have signed it, one or more. */
export interface Signed {
  token: string
  keys: readonly Key[]
}

/** Of each whether one of its keys made the signature; `undefined`: no key could be read. Browsers answer later, Node at once. */
export type VerifySigned = (
  signed: readonly Signed[],
) => readonly (boolean | undefined)[] | Promise<readonly (boolean | undefined)[]>

export interface Keys {
  keys: readonly Key[]
  verify: VerifySigned
}

/**
 * The keys by the names in a header; `key unknown` where it names another. Every domain calls its key SIGNING_KEY, so that the
 * thumbprint decides where both have one.
 */
export function keysFor(
  { alg, kid, x5t }: Record<string, unknown>,
  keys: readonly Key[],
): readonly Key[] | 'key unknown' | 'not checked' {
  if (alg !== 'RS256') return 'not checked'
  const isNamed = (key: Key) =>
    typeof x5t === 'string' && typeof key.x5t === 'string'
      ? key.x5t === x5t
      : typeof kid !== 'string' || key.kid === undefined || key.kid === kid
  const fitting = keys.filter((key) => key.kty === 'RSA' && isNamed(key))
  return fitting.length === 0 ? 'key unknown' : fitting
}

/** What came of trying keys. Of one that the header does not name, it tells nothing that it does not fit. */
export function stateOf(
  isMade: boolean | undefined,
  { kid, x5t }: Record<string, unknown>,
  tried: readonly Key[],
): SignatureState {
  if (isMade === undefined) return 'not checked'
  if (isMade) return 'verified'
  const isNamed = (key: Key) =>
    (typeof x5t === 'string' && key.x5t === x5t) || (typeof kid === 'string' && key.kid === kid)
  return tried.some(isNamed) ? 'wrong' : 'key unknown'
}
