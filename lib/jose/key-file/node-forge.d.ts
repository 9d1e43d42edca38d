// Only what `old-ciphers.ts` uses; the package has no types of its own. Binary strings have one character a byte.
interface ForgeBuffer {
  getBytes(): string
}
interface ForgeHash {
  update(binary: string): ForgeHash
  digest(): ForgeBuffer
}
interface ForgeHashes {
  create(): ForgeHash
}
interface ForgeCipher {
  output: ForgeBuffer
  start(iv: string): void
  update(input: ForgeBuffer): void
  /** Whether the padding was right. */
  finish(): boolean
}

declare module 'node-forge/lib/md5.js' {
  const md5: ForgeHashes
  export default md5
}
declare module 'node-forge/lib/sha1.js' {
  const sha1: ForgeHashes
  export default sha1
}
declare module 'node-forge/lib/sha256.js' {
  const sha256: ForgeHashes
  export default sha256
}
declare module 'node-forge/lib/sha512.js' {
  const sha512: ForgeHashes & { sha384: ForgeHashes }
  export default sha512
}
declare module 'node-forge/lib/util.js' {
  const util: { createBuffer(binary: string): ForgeBuffer }
  export default util
}
declare module 'node-forge/lib/des.js' {
  const des: { createDecryptionCipher(key: string): ForgeCipher }
  export default des
}
declare module 'node-forge/lib/rc2.js' {
  const rc2: { createDecryptionCipher(key: string, bits: number): ForgeCipher }
  export default rc2
}
