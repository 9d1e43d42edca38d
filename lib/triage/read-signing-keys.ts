import { attempt } from '../jose/attempt'
import { type Bytes, fromBase64 } from '../jose/bytes'
import { readText } from '../jose/file-kind'
import { openKeyFile } from '../jose/key-file/open-key-file'
import { readCertificate } from '../jose/read-certificate'
import { signingAlgorithm } from '../jose/signing-algorithm'
import { err, ok, type Result } from '../result'
import { readKeySet } from './bulk/read-key-set'
import type { Key } from './bulk/signatures'

/** A key set with a hundred keys has some 50 kB. */
const mostBytes = 1_000_000

/**
 * The public RSA keys in a key set (JWKS), a certificate or a public key, PEM or DER. What holds a private key is refused whole. The
 * problem is for a person: what is wrong, then what to do.
 */
export async function readSigningKeys(bytes: Bytes): Promise<Result<readonly Key[], string>> {
  if (bytes.length > mostBytes) return err('This is far too big for keys. Give the key set or the certificate alone.')
  const text = readText(bytes)?.trim() ?? ''
  if (/^[[{]/.test(text)) return /"d"\s*:/.test(text) ? err(isPrivate) : readKeySet(text)
  const opened = await openKeyFile(bytes, {}, { keys: false })
  if (!opened.ok) return err(opened.error.code === 'too-big' ? opened.error.message : notKeys)
  if (opened.value.isUnlocked || /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return err(isPrivate)
  const keys: Key[] = []
  for (const { certificates, spki } of opened.value.entries) {
    const found = certificates.length > 0 ? await Promise.all(certificates.map(certificateKey)) : [await bareKey(spki)]
    keys.push(...found.filter((key) => key !== undefined))
  }
  return keys.length > 0 ? ok(keys) : err('There is no RSA key in it, and domains sign with nothing else.')
}

const isPrivate =
  'There is a private key in it. Give the public half alone: the certificate, or the key set as it is published.'
const notKeys =
  'It holds neither a key set (JWKS) nor a certificate nor a public key. Give what the domain answers at /admin/v1/SigningCert/jwk, or a PEM file.'

async function certificateKey(der: Bytes): Promise<Key | undefined> {
  const read = await attempt(() => readCertificate(der))
  if (!read.ok) return undefined
  const { spki, x5t } = read.value.content
  const key = await bareKey(fromBase64(spki) ?? undefined)
  return key && { ...key, x5t }
}

/** Without a name of its own it may have signed any token. */
async function bareKey(spki: Bytes | undefined): Promise<Key | undefined> {
  if (!spki) return undefined
  const jwk = await attempt(async () =>
    crypto.subtle.exportKey('jwk', await crypto.subtle.importKey('spki', spki, signingAlgorithm, true, ['verify'])),
  )
  return jwk.ok ? { kty: 'RSA', n: jwk.value.n, e: jwk.value.e } : undefined
}
