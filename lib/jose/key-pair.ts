import { type Bytes, toBase64 } from './bytes'
import { signingAlgorithm } from './signing-algorithm'

export interface KeyPair {
  /** Never extractable: a page can use it and nobody can copy it. */
  privateKey: CryptoKey
  publicKey: CryptoKey
  /** PKCS#8 PEM, when the key was wanted as a file: the only time it exists outside of the key. */
  pem?: string
}

/** A fresh RSA key pair for signing assertions. Larger than 2048 bits takes seconds. */
export async function makeKeyPair(bits: 2048 | 3072 | 4096, { asFile }: { asFile: boolean }): Promise<KeyPair> {
  const algorithm = { ...signingAlgorithm, modulusLength: bits, publicExponent: new Uint8Array([1, 0, 1]) }
  const pair = await crypto.subtle.generateKey(algorithm, asFile, ['sign', 'verify'])
  if (!asFile) return pair
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', pair.privateKey)
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, signingAlgorithm, false, ['sign'])
  return { privateKey, publicKey: pair.publicKey, pem: toPem('PRIVATE KEY', new Uint8Array(pkcs8)) }
}

/** DER in PEM armour, 64 characters a line, with a final line break. */
export const toPem = (label: string, der: Bytes): string => {
  const lines = toBase64(der).match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
