import type { Result } from '../../result'
import { err, ok } from '../../result'
import { attempt } from '../attempt'
import { fromBase64 } from '../bytes'
import type { FileProblem } from '../file-problem'
import { signingAlgorithm } from '../signing-algorithm'
import type { KeyFileEntry, OpenedKeyFile } from './key-file-entry'
import { damaged, unsupported } from './key-file-problem'
import { openPrivateKeyBlob } from './private-key-blob'

/** A JSON Web Key or a set of them (RFC 7517), private or public; `null`: it is neither. */
export async function readJwkFile(text: string): Promise<Result<OpenedKeyFile, FileProblem> | null> {
  const parsed = await attempt((): unknown => JSON.parse(text))
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return null
  const jwks = 'keys' in parsed.value && Array.isArray(parsed.value.keys) ? parsed.value.keys : [parsed.value]
  const entries: KeyFileEntry[] = []
  for (const jwk of jwks) {
    if (typeof jwk !== 'object' || jwk === null || !('kty' in jwk)) return null
    const entry = await readJwk(jwk)
    if (!entry.ok) return entry
    entries.push(entry.value)
  }
  const hasPrivate = entries.some(({ privateKey }) => privateKey)
  return ok({ entries, repaired: [], ...(hasPrivate && { isUnlocked: true }) })
}

interface Jwk extends JsonWebKey {
  kid?: unknown
  x5c?: unknown
}

async function readJwk(jwk: Jwk): Promise<Result<KeyFileEntry, FileProblem>> {
  if (jwk.kty !== 'RSA' && jwk.kty !== 'EC')
    return err(
      unsupported(
        `A JSON Web Key of type ${String(jwk.kty)}`,
        'Use an RSA key: only that signs assertions for a domain.',
      ),
    )
  const about = {
    ...(typeof jwk.kid === 'string' && { alias: jwk.kid }),
    certificates: Array.isArray(jwk.x5c) ? jwk.x5c.flatMap((one) => fromBase64(String(one)) ?? []) : [],
  }
  const algorithm = jwk.kty === 'RSA' ? signingAlgorithm : { name: 'ECDSA', namedCurve: String(jwk.crv) }
  // What the key says about its use must not stop it from being looked at.
  const { key_ops: _operations, ext: _extractable, use: _use, alg: _algorithm, ...key } = jwk
  if (jwk.d === undefined) {
    const spki = await attempt(async () =>
      crypto.subtle.exportKey('spki', await crypto.subtle.importKey('jwk', key, algorithm, true, ['verify'])),
    )
    return spki.ok ? ok({ ...about, spki: new Uint8Array(spki.value) }) : err(damaged)
  }
  // Copied once, as PKCS#8, to come in by the same door as every other private key.
  const pkcs8 = await attempt(async () =>
    crypto.subtle.exportKey('pkcs8', await crypto.subtle.importKey('jwk', key, algorithm, true, ['sign'])),
  )
  if (!pkcs8.ok) return err(damaged)
  const opened = await openPrivateKeyBlob(new Uint8Array(pkcs8.value), undefined)
  return opened.ok ? ok({ ...about, ...opened.value }) : opened
}
