import { sign } from 'node:crypto'
import type { DomainState } from '../world/domain-state'
import { signingKey } from '../world/signing-key'

/** Signed by the domain, off the main thread. */
export function signJwt(domain: DomainState, claims: object): Promise<string> {
  const key = signingKey(domain)
  const data = `${key.tokenHeader}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
  return new Promise((resolve, reject) => {
    // With a callback, Node signs in its thread pool: RSA would otherwise hold up every other request.
    sign('sha256', Buffer.from(data), key.privateKey, (error, signature) => {
      if (error) reject(error)
      else resolve(`${data}.${signature.toString('base64url')}`)
    })
  })
}
