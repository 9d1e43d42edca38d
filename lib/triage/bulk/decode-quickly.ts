import type { DecodedJwt } from '../../facts/jwt-facts'
import { decodeJwt } from '../../jose/decode'
import { ownCopy } from './own-copy'

export interface QuickJwt extends DecodedJwt {
  kind: 'jws' | 'jwe' | 'none'
}

/** Anything but base64url and dots: one look for it is faster than a pattern of the whole. */
const odd = /[^\w.-]/
const shortestSignature = 64
const mostHeaders = 1_000
const mostBrackets = 100

/**
 * `decodeJwt` for many tokens: the well-formed ones, which are nearly all of a log, take a short way; the others the long one, which
 * says what is wrong with them. The headers of one issuer are alike, and read once.
 */
export function quickDecoder(): (text: string) => QuickJwt {
  const headers = new Map<string, Record<string, unknown>>()
  return (text) => {
    const first = text.indexOf('.')
    const second = text.indexOf('.', first + 1)
    const isPlain =
      first > 0 &&
      second > first + 1 &&
      text.length - second > shortestSignature &&
      text.indexOf('.', second + 1) < 0 &&
      !odd.test(text)
    if (!isPlain) return slowly(text)
    const head = text.slice(0, first)
    const header = headers.get(head) ?? jsonOf(head)
    if (!header || !isWholeSignature(text.length - second - 1, header.alg)) return slowly(text)
    if (headers.size < mostHeaders && !headers.has(head)) headers.set(ownCopy(head), header)
    const claims = jsonOf(text.slice(first + 1, second))
    return claims ? { kind: 'jws', header, claims, problems: [] } : slowly(text)
  }
}

function slowly(text: string): QuickJwt {
  const { kind, header, claims, problems, isPartial } = decodeJwt(text)
  return { kind, header, claims, problems, ...(isPartial && { isPartial }) }
}

/** RSA signatures are as long as their key, whole multiples of 64 bytes; of others the long way knows more. */
const isWholeSignature = (characters: number, algorithm: unknown): boolean =>
  algorithm === 'RS256' && characters % 4 !== 1 && Math.floor((characters * 3) / 4) % 64 === 0

function jsonOf(part: string): Record<string, unknown> | undefined {
  try {
    const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
    // Beyond ASCII it is UTF-8 in several bytes, and that many brackets may be too deep.
    if (/[\x80-\xff]/.test(binary) || isDeep(binary)) return undefined
    const json: unknown = JSON.parse(binary)
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Record<string, unknown>)
      : undefined
  } catch {
    // Broken base64 or JSON: the long way says where.
    return undefined
  }
}

/** So many brackets may be nested too deep. */
function isDeep(json: string): boolean {
  let count = 0
  for (let at = json.indexOf('{'); at >= 0; at = json.indexOf('{', at + 1)) count += 1
  for (let at = json.indexOf('['); at >= 0; at = json.indexOf('[', at + 1)) count += 1
  return count > mostBrackets
}
