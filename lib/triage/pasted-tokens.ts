import type { DecodedJwt } from '../facts/jwt-facts'
import { decodeJwt } from '../jose/decode'
import { classifyJwt, type JwtKind } from './classify-jwt'
import { findJwts } from './find-jwts'
import { mendText } from './mend-text'
import { unpackFile, unpackPrint } from './readers/readers'
import { withoutSecrets } from './without-secrets'

/** One token of a paste. */
export interface PastedToken {
  kind: JwtKind
  jwt: DecodedJwt
  /** Whole, for checking its signature in this page; it is no fact, and kept nowhere. */
  text: string
}

/** More are not told apart by a person either. */
const mostTokens = 20

/** The last tokens of a text that can be read, each once, in their order. */
export function pastedTokens(pasted: string): PastedToken[] {
  const { text: unpacked } = unpackPrint(mendText(unpackFile(pasted).text).text)
  const found = new Map(findJwts(unpacked).map((each) => [each.text.replace(/\s+/g, ''), each]))
  return [...found.values()].slice(-mostTokens).flatMap(({ text, before }) => {
    const { kind, header, claims, problems, isPartial } = decodeJwt(text)
    if (kind !== 'jws') return []
    const jwt = {
      header: withoutSecrets(header),
      claims: withoutSecrets(claims),
      problems,
      ...(isPartial && { isPartial }),
    }
    return [{ kind: classifyJwt(jwt, before), jwt, text }]
  })
}
