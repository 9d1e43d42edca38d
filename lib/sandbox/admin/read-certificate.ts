import { X509Certificate } from 'node:crypto'
import { digest } from '../http/digest'
import { invalidValue } from './scim-error'

/** What a domain reads from an uploaded certificate. */
export interface ReadCertificate {
  x509Base64Certificate: string
  sha1Thumbprint: string
  sha256Thumbprint: string
  certStartDate: string
  certEndDate: string
}

/** From base64 DER in one line, as the API wants it. PEM armour is refused: nothing public says that a domain takes it. */
export function readCertificate(x509Base64Certificate: string): ReadCertificate {
  if (x509Base64Certificate.includes('-----'))
    throw invalidValue('x509Base64Certificate must be the base64 of the DER certificate, without BEGIN and END lines.')
  const der = Buffer.from(x509Base64Certificate, 'base64')
  const certificate = parse(der)
  return {
    x509Base64Certificate: der.toString('base64'),
    sha1Thumbprint: digest('sha1', der, 'hex'),
    sha256Thumbprint: digest('sha256', der, 'hex'),
    certStartDate: instant(certificate.validFrom),
    certEndDate: instant(certificate.validTo),
  }
}

function parse(der: Buffer): X509Certificate {
  try {
    return new X509Certificate(der)
  } catch {
    throw invalidValue('x509Base64Certificate is not an X.509 certificate.')
  }
}

/** `Nov 20 09:15:27 2026 GMT` as `2026-11-20T09:15:27Z`. */
const instant = (text: string): string => new Date(text).toISOString().replace('.000Z', 'Z')
