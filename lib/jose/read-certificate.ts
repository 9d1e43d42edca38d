import { type Bytes, toBase64 } from './bytes'
import { type Thumbprints, thumbprints } from './thumbprint'

/** What a certificate says. */
export interface CertificateContent extends Thumbprints {
  /** Distinguished name, e.g. `CN=northwind, O=Northwind`. */
  subject: string
  /** ISO instants. */
  notBefore: string
  notAfter: string
  /** RSA modulus length. */
  keyBits: number
  /** How it is signed, e.g. `SHA-256 with RSA`. */
  alg: string
  /** base64 of the DER, one line: what the domain is sent. */
  x509: string
  /** base64 of the public key (SubjectPublicKeyInfo). */
  spki: string
}

/**
 * Reads a DER-encoded certificate, whatever it is fit for; throws where it is none. `keyType` as WebCrypto names it, e.g.
 * `RSASSA-PKCS1-v1_5`. Loads the certificate library when called.
 */
export async function readCertificate(der: Bytes): Promise<{ keyType: string; content: CertificateContent }> {
  const { X509Certificate } = await import('./x509')
  const certificate = new X509Certificate(der)
  const { algorithm } = certificate.publicKey
  const { signatureAlgorithm } = certificate
  const modulusLength = 'modulusLength' in algorithm ? Number(algorithm.modulusLength) : 0
  const content = {
    ...(await thumbprints(der)),
    subject: certificate.subject,
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    keyBits: modulusLength,
    alg: signatureName(signatureAlgorithm),
    x509: toBase64(der),
    spki: toBase64(new Uint8Array(certificate.publicKey.rawData)),
  }
  return { keyType: algorithm.name, content }
}

/** The library knows no MD5, as WebCrypto has none, and gives the object identifier of `md5WithRSAEncryption` (RFC 3279) instead. */
function signatureName({ name, hash }: { name: string; hash?: { name: string } }): string {
  if (name === '1.2.840.113549.1.1.4') return 'MD5 with RSA'
  return `${hash?.name ?? 'unknown hash'} with ${name.startsWith('RSA') ? 'RSA' : name}`
}
