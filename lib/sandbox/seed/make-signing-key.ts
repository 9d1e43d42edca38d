import { webcrypto } from 'node:crypto'
import type { SigningKeyRow } from '../world/resources'
import { issueCertificate } from './issue-certificate'

const day = 86_400_000

/** RSA-2048, made off the main thread, with the self-signed certificate that gives its `x5t`. */
export async function makeSigningKey(domainName: string, now: number): Promise<SigningKeyRow> {
  const { privateKey, publicKey } = await webcrypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: 'SHA-256',
    },
    true,
    ['sign', 'verify'],
  )
  const subject = `CN=${domainName} token signing, O=Assay sandbox`
  const certificate = await issueCertificate({
    subject,
    issuer: subject,
    publicKey,
    signingKey: privateKey,
    notBefore: now - day,
    notAfter: now + 10 * 365 * day,
    serialNumber: '01',
  })
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey))
  const lines = der.toString('base64').replace(/(.{64})/g, '$1\n')
  return {
    id: 'SIGNING_KEY',
    privateKey: `-----BEGIN PRIVATE KEY-----\n${lines.trimEnd()}\n-----END PRIVATE KEY-----\n`,
    certificate,
  }
}
