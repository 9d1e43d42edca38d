import { saveKey } from '@/components/keys/key-store'
import type { Certificate } from '@/lib/jose/certificate'
import type { KeyKind } from '@/lib/jose/key-kind'

interface Wanted {
  domainId: string
  alias: string
  kind: KeyKind
  validDays: number
  /** The private key is wanted as a file, this once. */
  asFile: boolean
}

/**
 * Makes a key pair and its certificate in this browser and puts the key into the key store. What signs and reads certificates is
 * loaded now and not with the page.
 */
export async function makePair({
  domainId,
  alias,
  kind,
  validDays,
  asFile,
}: Wanted): Promise<{ facts: Certificate; pem?: string }> {
  const [{ makeKeyPair }, { makeSelfSigned }, { readCertificate }] = await Promise.all([
    import('@/lib/jose/key-pair'),
    import('@/lib/jose/self-signed'),
    import('@/lib/jose/read-certificate'),
  ])
  const now = Date.now()
  const keys = await makeKeyPair(kind, { asFile })
  const serial = crypto.getRandomValues(new Uint8Array(20))
  const der = await makeSelfSigned({ keys, commonName: alias, now, days: validDays, serial })
  const { content } = await readCertificate(der)
  const { x509, x5t, notAfter } = content
  await saveKey({ alias, domainId, key: keys.privateKey, x509, x5t, notAfter, createdAt: new Date(now).toISOString() })
  return { facts: { ...content, warnings: [] }, ...(keys.pem !== undefined && { pem: keys.pem }) }
}
