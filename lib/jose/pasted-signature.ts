import { err, ok, type Result } from '../result'
import { type AssertionDraft, signingInput } from './assertion'
import { type Bytes, fromBase64, fromHex, toBase64url } from './bytes'
import { decodeJwt } from './decode'

/** What came back from whoever holds the key, put together. */
export interface SignedElsewhere {
  /** Three parts, as it is sent. */
  assertion: string
  /** Header and claims as they were signed. */
  draft: AssertionDraft
  /** A whole assertion came back whose header or claims are not the ones that were handed out. */
  isOther: boolean
}

/**
 * The answer of a signer to a signing input: a signature in base64, base64url or hex, or the whole assertion. Spaces and line breaks
 * do not matter. The problem is for a person: what is wrong, then what to do.
 */
export function pastedSignature(text: string, frozen: AssertionDraft): Result<SignedElsewhere, string> {
  const given = text.trim()
  if (given === '') return err('Nothing was pasted. Paste the signature, or choose the file it is in.')
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(given))
    return err(
      'This is a private key. Nothing of it was kept or sent: leave it with the signer and paste the signature.',
    )
  if (given.includes('-----BEGIN')) return err('This is a PEM file, not a signature. Paste what the command printed.')
  const solid = bare(given)
  if (solid.includes('.')) return wholeAssertion(solid, frozen)
  const bytes = fromHex(solid) ?? fromBase64(solid)
  if (!bytes) return err(notText(solid))
  return rawSignature(bytes, frozen)
}

/** The bytes of a signature, e.g. from a file that `openssl dgst -out` wrote. */
export function rawSignature(bytes: Bytes, frozen: AssertionDraft): Result<SignedElsewhere, string> {
  const problem = lengthProblem(bytes)
  if (problem !== undefined) return err(problem)
  return ok({ assertion: `${signingInput(frozen)}.${toBase64url(bytes)}`, draft: frozen, isOther: false })
}

/** A file's content: text where it is text, else the signature's own bytes. */
export function signatureFile(bytes: Bytes, frozen: AssertionDraft): Result<SignedElsewhere, string> {
  const isText = bytes.every((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09)
  return isText ? pastedSignature(new TextDecoder().decode(bytes), frozen) : rawSignature(bytes, frozen)
}

/** Without spaces, quotes, and what openssl (`RSA-SHA2-256(stdin)= `) and vaults (`vault:v1:`) put before it. */
const bare = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/^["'`]+|["'`,;]+$/g, '')
    .replace(/^[A-Z0-9-]+\([^)]*\)=/i, '')
    .replace(/^vault:v\d+:/, '')

function wholeAssertion(solid: string, frozen: AssertionDraft): Result<SignedElsewhere, string> {
  const parts = solid.split('.')
  const [, , signature = ''] = parts
  const input = signingInput(frozen)
  if (solid === input || solid === `${input}.`)
    return err('This is the signing input itself. Sign it, and paste the signature.')
  if (parts.length !== 3) return err(`It has ${parts.length} parts; a signed assertion has three.`)
  const bytes = fromBase64(signature)
  if (!bytes) return err('Its third part, the signature, is not base64url: it was cut or changed.')
  const problem = lengthProblem(bytes)
  if (problem !== undefined) return err(problem)
  const { kind, header, claims, problems } = decodeJwt(solid)
  if (kind !== 'jws' || problems.length > 0) return err(problems[0] ?? 'It is not a signed assertion.')
  const isOther = !solid.startsWith(`${input}.`)
  return ok({ assertion: solid, draft: isOther ? { header, claims } : frozen, isOther })
}

/** RSA keys of 2048 to 8192 bits, in steps of 512: a signature is as long as its key. */
function lengthProblem(bytes: Bytes): string | undefined {
  const { length } = bytes
  if (length >= 256 && length <= 1024 && length % 64 === 0) return undefined
  const has = `It has ${length} bytes`
  if (length === 20 || length === 32)
    return `${has}: that is a digest, not a signature. Sign with the private key, as the command does.`
  if (length === 64 || (bytes[0] === 0x30 && bytes[1] === length - 2 && length < 145))
    return `${has}: that is the signature of an elliptic-curve key. The domain takes RS256 alone, so sign with an RSA key.`
  if (length === 128) return `${has}: the key has 1024 bits, and fewer than 2048 are not safe. Sign with a longer key.`
  if (length < 256) return `${has}; an RSA signature has 256 or more. It was cut: paste all of it.`
  return `${has}; RSA signatures have 256, 384 or 512. Something is missing, or more than the signature was pasted.`
}

const notText = (solid: string): string => {
  const at = solid.search(/[^A-Za-z0-9+/=_-]/)
  return at < 0
    ? 'It is not base64 as it stands: a character is missing or too many. Paste all of it.'
    : `It is neither base64 nor hex: “${solid[at]}” stands at character ${at + 1}. Paste the signature alone.`
}
