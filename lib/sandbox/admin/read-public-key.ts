import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { invalidValue, scimError } from './scim-error'

export interface ReadPublicKey {
  /** PEM as sent, without blanks around it. */
  key: string
  fingerprint: string
}

const armour = /^-----BEGIN PUBLIC KEY-----\s[\s\S]+\s-----END PUBLIC KEY-----$/

/** RSA of at least 2048 bits in PEM, as Oracle's page "Required Keys and OCIDs" wants it. */
export function readPublicKey(text: string): ReadPublicKey {
  const key = text.trim()
  // Text and id as a public log of Oracle's command line has them.
  if (!armour.test(key))
    throw scimError(400, 'error.identity.user.invalidHeaderFooter', 'Invalid public key header or footer.')
  const read = parse(key)
  if (read?.asymmetricKeyType !== 'rsa' || (read.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
    throw invalidValue('ApiKey.key must be an RSA public key of at least 2048 bits.')
  const der = read.export({ type: 'spki', format: 'der' })
  const fingerprint = createHash('md5')
    .update(der)
    .digest('hex')
    .replace(/(..)(?=.)/g, '$1:')
  return { key, fingerprint }
}

function parse(key: string): KeyObject | undefined {
  try {
    return createPublicKey(key)
  } catch {
    return undefined
  }
}
