import { fromBase64 } from '@/lib/jose/bytes'
import { writePkcs12 } from '@/lib/jose/key-file/pkcs12-write'
import { pemBlocks } from '@/lib/jose/pem-blocks'

interface Wanted {
  alias: string
  /** Of the private key, PKCS#8. */
  pem: string
  /** base64 of the certificate's DER. */
  x509: string
  password: string
}

/** The key and its certificate as a PKCS#12 store. */
export async function keyStoreFile({ alias, pem, x509, password }: Wanted) {
  const pkcs8 = fromBase64(pemBlocks(pem)[0]?.body ?? '')
  const certificate = fromBase64(x509)
  if (!pkcs8 || !certificate) throw new Error('setup: a pair that was made here is neither PEM nor base64')
  const random = crypto.getRandomValues(new Uint8Array(80))
  const store = await writePkcs12({ pkcs8, certificate, alias, password, random })
  if (!store) throw new Error('setup: this browser could not lock the key store')
  return store
}
