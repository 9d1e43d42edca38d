import { type Bytes, concat } from '../bytes'
import { hashed, type OldHash, oldHashes } from './old-ciphers'

/** What the derived bytes are for (RFC 7292 appendix B.3). */
export const kdfUse = { key: 1, iv: 2, mac: 3 } as const

interface Wanted {
  hash: OldHash
  /** As PKCS#12 spells it: see `bmpPassword`. */
  password: Bytes
  salt: Bytes
  iterations: number
  use: (typeof kdfUse)[keyof typeof kdfUse]
  length: number
}

/** The key derivation of PKCS#12 (RFC 7292 appendix B.2), in the letters of that text: D, S, P, I, A and B. */
export function pkcs12Kdf({ hash, password, salt, iterations, use, length }: Wanted): Bytes {
  const { block } = oldHashes[hash]
  const D = new Uint8Array(block).fill(use)
  let I = concat(stretched(salt, block), stretched(password, block))
  const out: Bytes[] = []
  let made = 0
  while (made < length) {
    const A = hashed(hash, concat(D, I), iterations)
    out.push(A)
    made += A.length
    const B = Uint8Array.from({ length: block }, (_, at) => A[at % A.length] ?? 0)
    I = addedTo(I, B)
  }
  return concat(...out).slice(0, length)
}

/** Repeated until it fills whole blocks. */
const stretched = (bytes: Bytes, block: number): Bytes =>
  Uint8Array.from(
    { length: Math.ceil(bytes.length / block) * block },
    (_, at) => bytes[at % Math.max(bytes.length, 1)] ?? 0,
  )

/** Each block of `I` as a big number, plus B, plus 1. */
function addedTo(I: Bytes, B: Bytes): Bytes {
  const sum = I.slice()
  for (let start = 0; start < I.length; start += B.length) {
    let carry = 1
    for (let at = B.length - 1; at >= 0; at--) {
      carry += (I[start + at] ?? 0) + (B[at] ?? 0)
      sum[start + at] = carry & 0xff
      carry >>= 8
    }
  }
  return sum
}

/** UTF-16, high byte first, with a closing zero. */
export const bmpPassword = (password: string): Bytes =>
  Uint8Array.from({ length: (password.length + 1) * 2 }, (_, at) => {
    const unit = password.charCodeAt(at >> 1) || 0
    return at % 2 === 0 ? unit >> 8 : unit & 0xff
  })
