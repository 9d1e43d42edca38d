import type { Bytes } from '../bytes'

/** What was typed so far; a missing one is asked for only when a file needs it. */
export interface KeyFilePasswords {
  /** Of the whole store, or of the file. */
  store?: string | undefined
  /** Of the private key in it, where it has one of its own. */
  key?: string | undefined
}

/** One key or certificate of a file, under its name there. */
export interface KeyFileEntry {
  alias?: string
  /** Can sign and cannot be copied. */
  privateKey?: CryptoKey
  /** DER of the public key (SubjectPublicKeyInfo), of the private one or standing alone. */
  spki?: Bytes
  /** DER, the key's own certificate first, then those that vouch for it. */
  certificates: Bytes[]
}

export interface OpenedKeyFile {
  entries: KeyFileEntry[]
  /** What was put right on the way, one sentence each. */
  repaired: string[]
  /** A private key lies in it without a password: whoever has the file has the key. */
  isUnlocked?: true
}
