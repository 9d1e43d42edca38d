import type { Result } from '../result'
import { err, ok } from '../result'
import { attempt } from './attempt'
import type { Bytes } from './bytes'
import { derTag, writeDer } from './der'
import { fileKind } from './file-kind'
import type { FileProblem } from './file-problem'
import { signingAlgorithm } from './signing-algorithm'

/**
 * Opens an RSA private key for signing, in the browser: PKCS#8 or PKCS#1, PEM or DER, also with openssl's "Bag Attributes" in
 * front. The key that comes out cannot be extracted again.
 */
export async function openPrivateKey(bytes: Bytes): Promise<Result<CryptoKey, FileProblem>> {
  const kind = fileKind(bytes)
  if (kind.kind === 'key-store')
    return err({
      code: 'encrypted',
      message: `This is a key store (${kind.shape}), locked with a password.`,
      todo: 'Take the key out: openssl pkcs12 -in store.p12 -nocerts -noenc -out key.pem',
    })
  if (kind.kind !== 'private-key')
    return err({
      code: 'wrong-type',
      message: 'This is not a private key.',
      todo: 'Choose the PEM file with the private key.',
    })
  if (kind.shape === 'encrypted')
    return err({
      code: 'encrypted',
      message: 'This private key is locked with a passphrase.',
      todo: 'Unlock a copy: openssl pkey -in key.pem -out unlocked.pem',
    })
  if (kind.der === undefined || (kind.shape !== 'pkcs8' && kind.shape !== 'pkcs1'))
    return err({
      code: 'wrong-type',
      message: 'This private key is not an RSA key in PEM or DER form.',
      todo: 'Convert it: openssl pkey -in key -out key.pem',
    })
  const pkcs8 = kind.shape === 'pkcs8' ? kind.der : wrapped(kind.der)
  const key = await attempt(() => crypto.subtle.importKey('pkcs8', pkcs8, signingAlgorithm, false, ['sign']))
  return key.ok
    ? ok(key.value)
    : err({
        code: 'unreadable',
        message: 'This private key cannot be opened: it is damaged, cut, or not an RSA key.',
        todo: 'Export it again, or use an RSA key of 2048 bits or more.',
      })
}

/** `rsaEncryption` (1.2.840.113549.1.1.1) with its NULL parameters. */
const rsaEncryption = new Uint8Array([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00])

/** PKCS#1 in PKCS#8 (RFC 5208 §5), as WebCrypto opens nothing else. */
const wrapped = (pkcs1: Bytes): Bytes =>
  writeDer(
    derTag.sequence,
    writeDer(derTag.integer, new Uint8Array([0])),
    writeDer(derTag.sequence, rsaEncryption),
    writeDer(derTag.octetString, pkcs1),
  )
