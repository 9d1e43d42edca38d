import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { digest } from '../http/digest'
import type { DomainState } from './domain-state'
import type { SigningKeyRow } from './resources'

/** The same literal in every identity domain, so it tells no two keys apart. */
export const signingKid = 'SIGNING_KEY'

export interface SigningKey {
  privateKey: KeyObject
  readonly publicKey: KeyObject
  /** base64url thumbprints of the certificate. */
  x5t: string
  x5tS256: string
  /** base64 DER. */
  certificate: string
  /** The header of every access token, encoded. */
  tokenHeader: string
}

const opened = new WeakMap<SigningKeyRow, SigningKey>()

/** The domain's key, parsed once: a token request must not pay for it. */
export function signingKey(domain: DomainState): SigningKey {
  const row = domain.signingKeys.get(signingKid)
  if (!row) throw new Error(`${domain.profile.name} has no signing key`)
  return open(row)
}

/** A key that signed here before the last roll-over, by the `x5t` of a token's header. */
export function formerKey(domain: DomainState, x5t: unknown): SigningKey | undefined {
  const row = typeof x5t === 'string' ? domain.signingKeys.get(formerId(x5t)) : undefined
  return row && open(row)
}

export const formerId = (x5t: string): string => `former ${x5t}`

function open(row: SigningKeyRow): SigningKey {
  const known = opened.get(row)
  if (known) return known
  const der = Buffer.from(row.certificate, 'base64')
  const x5t = digest('sha1', der, 'base64url')
  const x5tS256 = digest('sha256', der, 'base64url')
  const header = { 'x5t#S256': x5tS256, x5t, kid: signingKid, alg: 'RS256' }
  let publicKey: KeyObject | undefined
  const key: SigningKey = {
    privateKey: createPrivateKey(row.privateKey),
    // Not before somebody asks: the first token, for which a start is waited for, needs the other one alone.
    get publicKey() {
      publicKey ??= createPublicKey(new X509Certificate(der).publicKey.export({ type: 'spki', format: 'pem' }))
      return publicKey
    },
    x5t,
    x5tS256,
    certificate: row.certificate,
    tokenHeader: Buffer.from(JSON.stringify(header)).toString('base64url'),
  }
  opened.set(row, key)
  return key
}
