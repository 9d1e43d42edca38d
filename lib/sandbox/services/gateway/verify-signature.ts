import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { asText } from '../../oauth/as-text'
import { type Claims, decodePart } from '../../oauth/verify-token'
import { signingKey } from '../../world/signing-key'
import { whyNotGenuine } from '../why-not-genuine'
import type { Policy } from './check-specification'
import { type GatewayCall, ValidationFailure } from './gateway-call'
import type { RemoteKey } from './kept-keys'
import { remoteKeys } from './remote-keys'

const hashes = new Map([
  ['RS256', 'sha256'],
  ['RS384', 'sha384'],
  ['RS512', 'sha512'],
])

/** Claims of a token that one of the policy's keys has signed. The key is the one with the `kid` of the token's header. */
export async function verifiedClaims(call: GatewayCall, policy: Policy, token: string): Promise<Claims> {
  const [head = '', payload = '', signature = '', ...more] = token.split('.')
  const header = decodePart(head)
  const claims = decodePart(payload)
  if (!header || !claims || signature === '' || more.length > 0)
    throw new ValidationFailure('token-genuine', 'this is no JSON Web Token')
  const [kid, alg] = [asText(header.kid), asText(header.alg)]
  const key = await findKey(call, policy, kid, alg)
  const hash = hashes.get(alg)
  if (hash === undefined) throw new ValidationFailure('gateway-key', `the token's alg is ${alg}`)
  const isGenuine = await isSigned(hash, `${head}.${payload}`, signature, key)
  if (!isGenuine)
    throw new ValidationFailure(
      await whoseFault(call, policy, token, key),
      `the signature is not by the policy's key with kid "${kid}"`,
    )
  return claims
}

/** A signature that does not fit: the key is another than the domain's, or the token is. */
async function whoseFault(call: GatewayCall, policy: Policy, token: string, key: KeyObject): Promise<string> {
  if (key.equals(signingKey(call.domain).publicKey)) return whyNotGenuine(call.world, call.domain, token)
  const source = sourceOf(policy)
  if (source.type === 'STATIC_KEYS') return 'gateway-key'
  return isOwnKeySet(call, source.uri) ? 'signing-key-current' : 'key-set-address'
}

const isOwnKeySet = ({ domain, url }: GatewayCall, uri: string): boolean =>
  uri === `${url.origin}/${domain.profile.name}/admin/v1/SigningCert/jwk`

const sourceOf = (policy: Policy) =>
  policy.type === 'JWT_AUTHENTICATION' ? policy.publicKeys : policy.validationPolicy

/** Off the main thread. */
const isSigned = (hash: string, data: string, signature: string, key: KeyObject): Promise<boolean> =>
  new Promise((resolve) => {
    verify(hash, Buffer.from(data), key, Buffer.from(signature, 'base64url'), (error, isValid) =>
      resolve(error === null && isValid),
    )
  })

async function findKey(call: GatewayCall, policy: Policy, kid: string, alg: string): Promise<KeyObject> {
  const source = sourceOf(policy)
  const keys =
    source.type === 'STATIC_KEYS'
      ? source.keys
      : await remoteKeys(call, source.uri, source.maxCacheDurationInHours ?? 1)
  const key = keys.find((candidate) => candidate.kid === kid)
  if (!key) throw new ValidationFailure('gateway-key', `the policy has no key with kid "${kid}"`)
  const open = 'format' in key && key.format === 'PEM' ? () => createPublicKey(key.key) : jwkOpener(key, kid, alg)
  try {
    return open()
  } catch {
    throw new ValidationFailure('gateway-key', `the key with kid "${kid}" cannot be read`)
  }
}

function jwkOpener({ kty, n, e, alg: keyAlg }: RemoteKey, kid: string, alg: string): () => KeyObject {
  if (kty !== 'RSA' || typeof n !== 'string' || typeof e !== 'string' || (keyAlg !== undefined && keyAlg !== alg))
    throw new ValidationFailure('gateway-key', `the key with kid "${kid}" is not for ${alg}`)
  return () => createPublicKey({ key: { kty, n, e }, format: 'jwk' })
}
