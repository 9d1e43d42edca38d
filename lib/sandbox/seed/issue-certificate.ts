import { webcrypto } from 'node:crypto'

/**
 * An X.509 certificate as one line of base64 DER. The generator is loaded on first use: it costs a start more than all the rest,
 * and a world that was kept on disk never needs it.
 */
export async function issueCertificate(options: {
  /** e.g. `CN=us`. */
  subject: string
  issuer: string
  publicKey: webcrypto.CryptoKey
  signingKey: webcrypto.CryptoKey
  /** Milliseconds since the epoch. */
  notBefore: number
  notAfter: number
  /** Hex. */
  serialNumber: string
}): Promise<string> {
  // `@peculiar/x509` needs the metadata polyfill in place before it is evaluated.
  await import('reflect-metadata')
  const { X509CertificateGenerator } = await import('@peculiar/x509')
  const isElliptic = options.signingKey.algorithm.name === 'ECDSA'
  const certificate = await X509CertificateGenerator.create(
    {
      subject: options.subject,
      issuer: options.issuer,
      serialNumber: options.serialNumber,
      notBefore: new Date(options.notBefore),
      notAfter: new Date(options.notAfter),
      publicKey: options.publicKey as CryptoKey,
      signingKey: options.signingKey as CryptoKey,
      signingAlgorithm: { name: isElliptic ? 'ECDSA' : 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    },
    webcrypto as unknown as Crypto,
  )
  return Buffer.from(certificate.rawData).toString('base64')
}
