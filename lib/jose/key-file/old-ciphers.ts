// Loaded only for files that need them: WebCrypto has neither these ciphers nor a hash that may be repeated 100,000 times at once.
import des from 'node-forge/lib/des.js'
import md5 from 'node-forge/lib/md5.js'
import rc2 from 'node-forge/lib/rc2.js'
import sha1 from 'node-forge/lib/sha1.js'
import sha256 from 'node-forge/lib/sha256.js'
import sha512 from 'node-forge/lib/sha512.js'
import util from 'node-forge/lib/util.js'
import type { Bytes } from '../bytes'

/** Hash name as WebCrypto spells it. The block size is what PKCS#12 stretches a password to. */
export const oldHashes = {
  MD5: { make: md5.create, block: 64 },
  'SHA-1': { make: sha1.create, block: 64 },
  'SHA-256': { make: sha256.create, block: 64 },
  'SHA-384': { make: sha512.sha384.create, block: 128 },
  'SHA-512': { make: sha512.create, block: 128 },
} as const

export type OldHash = keyof typeof oldHashes

const toBinary = (bytes: Uint8Array) => {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return binary
}

const toBytes = (binary: string): Bytes => Uint8Array.from(binary, (character) => character.charCodeAt(0))

/** The hash of the hash of … `times` over. */
export function hashed(name: OldHash, bytes: Bytes, times = 1): Bytes {
  const { make } = oldHashes[name]
  let binary = toBinary(bytes)
  for (let left = times; left > 0; left--) binary = make().update(binary).digest().getBytes()
  return toBytes(binary)
}

/** CBC with padding; `null`: the padding is wrong, so the key is. */
export function decryptOld(cipher: 'DES-EDE3' | 'RC2', bits: number, key: Bytes, iv: Bytes, data: Bytes): Bytes | null {
  const work =
    cipher === 'RC2' ? rc2.createDecryptionCipher(toBinary(key), bits) : des.createDecryptionCipher(toBinary(key))
  work.start(toBinary(iv))
  work.update(util.createBuffer(toBinary(data)))
  return work.finish() ? toBytes(work.output.getBytes()) : null
}
