import type { DecodedJwt } from '../facts/facts'
import { fromBase64 } from './bytes'

interface ReadJwt extends DecodedJwt {
  /** `jws`: header and claims; `jwe`: encrypted, only the header can be read; `none`: not even a header. */
  kind: 'jws' | 'jwe' | 'none'
  /** What was taken off or put right before reading, one phrase each. */
  repaired: string[]
  parts: number
}

type Json = Record<string, unknown>

const utf8 = new TextDecoder()

/** Reads a JWT as people paste it: in quotes, after `Bearer`, wrapped or URL-encoded. Never throws and verifies nothing. */
export function decodeJwt(text: string): ReadJwt {
  const { token, repaired } = tidied(text)
  const parts = token.split('.')
  const [head = '', payload = ''] = parts
  const empty = { header: {}, claims: {}, repaired, parts: parts.length }
  if (token === '') return { ...empty, kind: 'none', problems: ['There is nothing to decode.'] }

  const header = readPart(head, 'header')
  if ('problem' in header)
    return { ...empty, kind: 'none', problems: [countProblem(parts), header.problem].filter(isText) }
  if (parts.length === 5)
    return {
      ...empty,
      kind: 'jwe',
      header: header.json,
      problems: ['It has five parts, so it is encrypted (JWE): its claims cannot be read without the key.'],
    }

  const claims = readPart(payload, 'second part, the claims,')
  const problems = [
    countProblem(parts),
    'problem' in claims ? claims.problem : undefined,
    alphabetProblem(parts),
    parts.length === 3 ? signatureProblem(parts[2] ?? '', header.json.alg) : undefined,
  ]
  return {
    ...empty,
    kind: 'jws',
    header: header.json,
    claims: 'problem' in claims ? {} : claims.json,
    problems: problems.filter(isText),
  }
}

const isText = (text: string | undefined): text is string => text !== undefined

function tidied(text: string): { token: string; repaired: string[] } {
  const repaired: string[] = []
  let token = text.trim()
  const mend = (what: string, next: string) => {
    if (next === token) return
    repaired.push(what)
    token = next
  }
  mend('took off “Bearer”', token.replace(/^(?:authorization:\s*)?bearer\s+/i, ''))
  mend('took off quotes', token.replace(/^["'`<]+/, '').replace(/["'`>,;]+$/, ''))
  mend('decoded %-signs', token.includes('%') ? percentDecoded(token) : token)
  mend('joined wrapped lines', token.replace(/\s+/g, ''))
  return { token, repaired }
}

const percentDecoded = (text: string) =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

function countProblem(parts: string[]): string | undefined {
  if (parts.length === 3 || parts.length === 5) return undefined
  if (parts.length === 1) return 'It has no dots; a signed token has three parts with dots between them.'
  if (parts.length === 2) return 'It has two parts and a signed token has three: the signature is missing.'
  return `It has ${parts.length} parts; a signed token has three.`
}

function readPart(part: string, name: string): { json: Json } | { problem: string } {
  if (part === '') return { problem: `Its ${name} is empty.` }
  const bytes = fromBase64(part)
  if (!bytes) {
    const at = part.search(/[^A-Za-z0-9+/=_-]/)
    const where = at < 0 ? 'a character is missing or too many' : `“${part[at]}” at character ${at + 1}`
    return { problem: `Its ${name} is not base64url: ${where}.` }
  }
  const text = utf8.decode(bytes)
  const json = parsed(text)
  if (json !== null) return { json }
  if (/^\s*\{/.test(text) && !/\}\s*$/.test(text))
    return {
      problem: `Its ${name} stops in the middle of the JSON, after ${text.length} characters: it was cut there.`,
    }
  return { problem: `Its ${name} is not a JSON object.` }
}

function parsed(text: string): Json | null {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Json) : null
  } catch {
    // Not JSON at all is what the caller reports.
    return null
  }
}

const alphabetProblem = (parts: string[]) =>
  parts.some((part) => /[+/=]/.test(part))
    ? 'It is written in plain base64 (“+”, “/” or “=”); a JWT needs base64url without padding.'
    : undefined

/** Shorter than this is a placeholder that somebody put in, not a cut signature. */
const placeholderBytes = 64

function signatureProblem(signature: string, algorithm: unknown): string | undefined {
  if (signature === '') return 'Its signature is missing.'
  const length = byteLength(signature)
  if (length === null) return 'Its signature is not base64url: it was cut or changed.'
  // RSA keys are whole multiples of 512 bits, and a signature is as long as its key.
  const isRsa = typeof algorithm === 'string' && /^[RP]S\d/.test(algorithm)
  if (isRsa && length >= placeholderBytes && length % 64 !== 0)
    return `Its signature has ${length} bytes, which no RSA key makes: it was cut.`
  return undefined
}

/** Of what it stands for, without making it; `null`: it is not base64. */
function byteLength(part: string): number | null {
  const solid = part.replace(/=+$/, '').length
  return /^[\w+/-]+=*$/.test(part) && solid % 4 !== 1 ? Math.floor((solid * 3) / 4) : null
}
