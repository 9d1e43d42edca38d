import { type Bytes, fromBase64 } from './bytes'
import { type DerElement, derTag, readChildren, readDer } from './der'
import { type PemBlock, pemBlocks } from './pem-blocks'

/** What a file turned out to be, told from its bytes and never from its name. `der` is set where there is something to read on. */
export type FileKind =
  | { kind: 'certificate'; der: Bytes; more: number }
  | { kind: 'private-key'; shape: 'pkcs8' | 'pkcs1' | 'ec' | 'encrypted' | 'jwk' | 'openssh' | 'other'; der?: Bytes }
  | { kind: 'key-store'; shape: 'PKCS#12' | 'JKS' | 'JCEKS' }
  | { kind: 'request' | 'public-key' | 'chain' | 'pdf' | 'zip' | 'text' | 'binary' | 'empty' }

export function fileKind(bytes: Bytes): FileKind {
  if (bytes.length === 0) return { kind: 'empty' }
  const magic = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (magic === 'feedfeed') return { kind: 'key-store', shape: 'JKS' }
  if (magic === 'cececece') return { kind: 'key-store', shape: 'JCEKS' }
  if (magic === '25504446') return { kind: 'pdf' }
  if (magic === '504b0304') return { kind: 'zip' }
  const binary = derKind(bytes)
  if (binary) return binary
  const text = readText(bytes)
  if (text === null) return { kind: 'binary' }
  if (text.trim() === '') return { kind: 'empty' }
  return pemKind(text) ?? jwkKind(text) ?? bareBase64Kind(text) ?? { kind: 'text' }
}

function pemKind(text: string): FileKind | null {
  // A block that begins and never ends is still a private key, and must still be refused as one.
  const labels = Array.from(text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,40})-----/g), ([, label = '']) => label)
  const blocks = pemBlocks(text)
  const secret = labels.find((label) => label.endsWith('PRIVATE KEY'))
  if (secret !== undefined) return privateKeyKind(secret, blocks)
  const certificates = blocks.filter(({ label }) => label === 'CERTIFICATE' || label === 'X509 CERTIFICATE')
  const der = certificates[0] && fromBase64(certificates[0].body)
  if (der) return { kind: 'certificate', der, more: certificates.length - 1 }
  if (labels.some((label) => label.endsWith('CERTIFICATE REQUEST'))) return { kind: 'request' }
  if (labels.some((label) => label.endsWith('PUBLIC KEY'))) return { kind: 'public-key' }
  if (labels.some((label) => label === 'PKCS7' || label === 'CMS')) return { kind: 'chain' }
  return null
}

function privateKeyKind(label: string, blocks: PemBlock[]): FileKind {
  const body = blocks.find((block) => block.label === label)?.body ?? ''
  if (label === 'ENCRYPTED PRIVATE KEY' || body.includes('ENCRYPTED'))
    return { kind: 'private-key', shape: 'encrypted' }
  const shapes = {
    'PRIVATE KEY': 'pkcs8',
    'RSA PRIVATE KEY': 'pkcs1',
    'EC PRIVATE KEY': 'ec',
    'OPENSSH PRIVATE KEY': 'openssh',
  } as const
  const shape = label in shapes ? shapes[label as keyof typeof shapes] : 'other'
  const der = fromBase64(body)
  return { kind: 'private-key', shape, ...(der && { der }) }
}

/** `d` is the private part of an RSA, EC and OKP key, `k` of a symmetric one; also within a key set. */
const jwkKind = (text: string): FileKind | null => {
  if (!/"kty"\s*:/.test(text)) return null
  return /"(?:d|k)"\s*:\s*"/.test(text) ? { kind: 'private-key', shape: 'jwk' } : { kind: 'public-key' }
}

const bareBase64Kind = (text: string): FileKind | null => {
  const bytes = fromBase64(text)
  return bytes && derKind(bytes)
}

const hex = (bytes: Bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Told by the tags of the first elements, which differ for all the formats people have. */
function derKind(bytes: Bytes): FileKind | null {
  const outer = readDer(bytes)
  if (outer?.tag !== derTag.sequence) return null
  const children = readChildren(outer)
  const [first, second, third] = children
  const tags = children.map(({ tag }) => tag)
  const begins = (...expected: number[]) => expected.every((tag, index) => tags[index] === tag)
  const { integer, bitString, octetString, objectId, sequence, context0 } = derTag
  if (!first) return null
  // PKCS#8: version, algorithm, key. PKCS#1: version, modulus, exponent, … EC: version, key, [0] curve.
  if (begins(integer, sequence, octetString)) return { kind: 'private-key', shape: 'pkcs8', der: bytes }
  if (begins(integer, integer, integer, integer)) return { kind: 'private-key', shape: 'pkcs1', der: bytes }
  if (begins(integer, octetString)) return { kind: 'private-key', shape: 'ec', der: bytes }
  if (begins(sequence, octetString) && third === undefined) return { kind: 'private-key', shape: 'encrypted' }
  // PKCS#12: version 3, then a content info.
  if (begins(integer, sequence) && hex(first.content) === '03') return { kind: 'key-store', shape: 'PKCS#12' }
  if (begins(objectId, context0)) return { kind: 'chain' }
  if (begins(sequence, bitString)) return { kind: 'public-key' }
  if (begins(sequence, sequence, bitString))
    return isCertificateBody(first) ? certificate(bytes, outer) : { kind: 'request' }
  if (begins(integer, integer) && second) return { kind: 'public-key' }
  return null
}

/** A certificate's first part begins with a version in `[0]`, or (version 1) with the serial number and an algorithm. */
const isCertificateBody = (body: DerElement) => {
  const [first, second, third] = readChildren(body, 3)
  if (first?.tag === derTag.context0) return true
  // A request is: version, subject, public key info, which begins with a sequence of an object id.
  const subject = second && readChildren(second, 1)[0]
  return first?.tag === derTag.integer && third?.tag === derTag.sequence && subject?.tag === derTag.objectId
}

const certificate = (bytes: Bytes, { length }: DerElement): FileKind => ({
  kind: 'certificate',
  der: bytes.slice(0, length),
  more: 0,
})

/** Text, or `null` for bytes that are none. UTF-16 is what PowerShell's `>` writes. */
export function readText(bytes: Bytes): string | null {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  return text.includes('\u0000') || text.includes('\ufffd') ? null : text
}
