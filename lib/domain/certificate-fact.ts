import { X509Certificate } from 'node:crypto'
import type { CertificateFact } from '../facts/domain-facts'
import { attempt } from '../jose/attempt'
import { fromHex, toBase64url } from '../jose/bytes'
import type { StoredCertificate } from './stored-certificate'

/** The stores give thumbprints as hex, headers carry them as base64url. */
export function sha1ToX5t(hex: string | undefined): string | undefined {
  const bytes = hex === undefined ? null : fromHex(hex)
  return bytes ? toBase64url(bytes) : undefined
}

/** A stored certificate as a fact. Dates and thumbprint are the certificate's own, where the store left them out. */
export async function certificateFact(
  stored: StoredCertificate,
  store: CertificateFact['store'],
): Promise<CertificateFact> {
  const read = await readStored(stored)
  const keyBits = read?.publicKey.asymmetricKeyDetails?.modulusLength
  return {
    alias: stored.certificateAlias,
    store,
    x5t: sha1ToX5t(stored.sha1Thumbprint ?? read?.fingerprint) ?? '',
    notBefore: instant(stored.certStartDate ?? read?.validFrom),
    notAfter: instant(stored.certEndDate ?? read?.validTo),
    ...(keyBits !== undefined && { keyBits }),
  }
}

/** base64 of its public key (SubjectPublicKeyInfo); `null` when the store does not give the certificate itself. */
export async function publicKeyOf(stored: StoredCertificate): Promise<string | null> {
  const read = await readStored(stored)
  return read ? read.publicKey.export({ type: 'spki', format: 'der' }).toString('base64') : null
}

async function readStored({ x509Base64Certificate }: StoredCertificate): Promise<X509Certificate | null> {
  if (x509Base64Certificate === undefined) return null
  const read = await attempt(() => new X509Certificate(Buffer.from(x509Base64Certificate, 'base64')))
  return read.ok ? read.value : null
}

const instant = (text: string | undefined) => {
  const milliseconds = Date.parse(text ?? '')
  return Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString()
}
