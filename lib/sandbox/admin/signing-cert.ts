import { json } from '../http/answers'
import type { Reply } from '../http/reply'
import type { DomainState } from '../world/domain-state'
import { signingKey, signingKid } from '../world/signing-key'

/** `GET /admin/v1/SigningCert/jwk`: the one key. Real domains list a second certificate in `x5c`, their authority's. */
export function signingKeySet(domain: DomainState): Reply {
  const key = signingKey(domain)
  const { n, e } = key.publicKey.export({ format: 'jwk' })
  return json(200, {
    keys: [
      {
        kty: 'RSA',
        'x5t#S256': key.x5tS256,
        e,
        x5t: key.x5t,
        kid: signingKid,
        x5c: [key.certificate],
        alg: 'RS256',
        n,
      },
    ],
  })
}
