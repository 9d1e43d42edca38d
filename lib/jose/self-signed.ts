import type { Bytes } from './bytes'
import { keyKinds } from './key-kind'
import { signingAlgorithm } from './signing-algorithm'

interface SelfSigned {
  keys: { privateKey: CryptoKey; publicKey: CryptoKey }
  commonName: string
  /** Milliseconds since the epoch. */
  now: number
  days: number
  /** Up to 20 random bytes; the first bit is cleared, as a serial number is positive. */
  serial: Bytes
}

/**
 * A self-signed certificate around a public key, DER-encoded: all a domain needs, as it looks at the key and the dates.
 * Loads the certificate library (some 55 kB) when called.
 */
export async function makeSelfSigned({ keys, commonName, now, days, serial }: SelfSigned): Promise<Bytes> {
  const { Name, X509CertificateGenerator } = await import('./x509')
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(serial),
    // As a typed value: the library would read quotes and # in a plain text. 64 characters is a common name's limit (RFC 5280).
    name: new Name([{ CN: [{ utf8String: commonName.slice(0, 64) }] }]),
    // Whole seconds, as certificates have them; a minute back, for clocks that are slightly behind ours.
    notBefore: new Date(Math.floor(now / 1000) * 1000 - 60_000),
    notAfter: new Date(Math.floor(now / 1000) * 1000 + days * 86_400_000),
    signingAlgorithm: algorithmOf(keys.privateKey),
    keys,
  })
  return new Uint8Array(certificate.rawData)
}

/** SHA-256 with either kind of key. */
const algorithmOf = ({ algorithm }: CryptoKey) =>
  algorithm.name === 'ECDSA' ? keyKinds['ec-p256'].sign : signingAlgorithm

const serialNumber = (serial: Bytes) =>
  Array.from(serial.subarray(0, 20), (byte, index) => (index === 0 ? (byte & 0x7f) | 0x01 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
