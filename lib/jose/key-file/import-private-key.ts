import { attempt } from '../attempt'
import { type Bytes, fromHex } from '../bytes'
import { type DerElement, derTag, readChildren, readDer, writeDer } from '../der'
import { signingAlgorithm } from '../signing-algorithm'
import { derAt, oidOf, wholeChildren } from './der-path'
import { objectId } from './object-ids'

interface ImportedKey {
  privateKey: CryptoKey
  spki: Bytes
}

const curves: Record<string, string> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
}

/** A private key in PKCS#8 as one that signs and cannot be copied, and its public half; `null`: WebCrypto does not take it. */
export async function importPrivateKey(pkcs8: Bytes): Promise<ImportedKey | null> {
  const algorithm = derAt(readDer(pkcs8), 1)
  const kind = oidOf(derAt(algorithm, 0))
  if (kind === objectId.rsaEncryption) {
    const spki = rsaPublicKey(pkcs8)
    const key = await attempt(() => crypto.subtle.importKey('pkcs8', pkcs8, signingAlgorithm, false, ['sign']))
    return key.ok && spki ? { privateKey: key.value, spki } : null
  }
  const namedCurve = curves[oidOf(derAt(algorithm, 1))]
  return kind === objectId.ecPublicKey && namedCurve ? importEllipticKey(pkcs8, namedCurve) : null
}

/** The file need not hold the public point, so WebCrypto works it out: for that alone the key is copied, and forgotten here. */
async function importEllipticKey(pkcs8: Bytes, namedCurve: string): Promise<ImportedKey | null> {
  const algorithm = { name: 'ECDSA', namedCurve }
  const imported = await attempt(async () => {
    const passing = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign'])
    const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', passing)
    const point = { ...(kty && { kty }), ...(crv && { crv }), ...(x && { x }), ...(y && { y }) }
    const publicKey = await crypto.subtle.importKey('jwk', point, algorithm, true, ['verify'])
    return {
      privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']),
      spki: new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)),
    }
  })
  return imported.ok ? imported.value : null
}

/** `rsaEncryption` with its NULL parameters. */
const rsaIdentifier = writeDer(derTag.sequence, fromHex('06092a864886f70d0101010500') ?? new Uint8Array())

const versionZero = writeDer(derTag.integer, new Uint8Array([0]))

/** Modulus and exponent stand second and third in PKCS#1 (RFC 8017 A.1.2). */
function rsaPublicKey(pkcs8: Bytes): Bytes | null {
  const pkcs1 = derAt(readDer(pkcs8), 2)
  const numbers = pkcs1 && readDer(pkcs1.content)
  if (!numbers) return null
  const [, modulus, exponent] = wholeChildren(numbers)
  if (!modulus || !exponent) return null
  const bits = writeDer(derTag.bitString, new Uint8Array([0]), writeDer(derTag.sequence, modulus, exponent))
  return writeDer(derTag.sequence, rsaIdentifier, bits)
}

/** PKCS#1 in PKCS#8 (RFC 5958), as WebCrypto opens nothing else. */
export const wrapPkcs1 = (pkcs1: Bytes): Bytes =>
  writeDer(derTag.sequence, versionZero, rsaIdentifier, writeDer(derTag.octetString, pkcs1))

/** An elliptic-curve key of RFC 5915 in PKCS#8; `null`: it does not say its curve. */
export function wrapSec1(sec1: Bytes): Bytes | null {
  const outer = readDer(sec1)
  const curve = outer && readChildren(outer).find(({ tag }: DerElement) => tag === derTag.context0)
  if (!curve) return null
  const algorithm = writeDer(derTag.sequence, fromHex('06072a8648ce3d0201') ?? new Uint8Array(), curve.content)
  return writeDer(derTag.sequence, versionZero, algorithm, writeDer(derTag.octetString, sec1))
}
