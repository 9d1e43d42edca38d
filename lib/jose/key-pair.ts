import { type Bytes, toBase64 } from './bytes'
import { type KeyKind, keyKinds } from './key-kind'

export interface KeyPair {
  /** Never extractable: a page can use it and nobody can copy it. */
  privateKey: CryptoKey
  publicKey: CryptoKey
  /** PKCS#8 PEM, when the key was wanted as a file: the only time it exists outside of the key. */
  pem?: string
}

/** A fresh key pair that signs. RSA larger than 2048 bits takes seconds. */
export async function makeKeyPair(kind: KeyKind, { asFile }: { asFile: boolean }): Promise<KeyPair> {
  const { generate, sign } = keyKinds[kind]
  const pair = (await crypto.subtle.generateKey(generate, asFile, ['sign', 'verify'])) as CryptoKeyPair
  if (!asFile) return pair
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', pair.privateKey)
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, sign, false, ['sign'])
  return { privateKey, publicKey: pair.publicKey, pem: toPem('PRIVATE KEY', new Uint8Array(pkcs8)) }
}

/** DER in PEM armour, 64 characters a line, with a final line break. */
export const toPem = (label: string, der: Bytes): string => {
  const lines = toBase64(der).match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
