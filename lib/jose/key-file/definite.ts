import { type Bytes, concat } from '../bytes'
import { readDer, writeDer } from '../der'

/**
 * BER with open-ended ("indefinite") lengths as the DER that says the same; `null`: it is neither. Windows, Firefox and Java libraries
 * write key stores like that.
 */
export function definite(bytes: Bytes): Bytes | null {
  const read = element(bytes, 0, 0)
  return read ? read.bytes : null
}

/** No key file nests deeper; a crafted one must not exhaust the stack. */
const maxDepth = 40

function element(bytes: Bytes, at: number, depth: number): { bytes: Bytes; next: number } | null {
  const tag = bytes[at]
  if (tag === undefined || depth > maxDepth) return null
  if (bytes[at + 1] !== 0x80) {
    const plain = readDer(bytes, at)
    if (!plain) return null
    const next = at + plain.length
    if (!(tag & 0x20)) return { bytes: bytes.slice(at, next), next }
    const inner = elements(plain.content, 0, depth + 1, plain.content.length)
    return inner && { bytes: writeDer(tag, inner.bytes), next }
  }
  const inner = elements(bytes, at + 2, depth + 1, null)
  return inner && { bytes: writeDer(tag, inner.bytes), next: inner.next }
}

/** Up to `end`, or up to the two zero bytes that close an open-ended element. */
function elements(bytes: Bytes, from: number, depth: number, end: number | null): ReturnType<typeof element> {
  const parts: Bytes[] = []
  let at = from
  while (end === null ? !(bytes[at] === 0 && bytes[at + 1] === 0) : at < end) {
    const read = element(bytes, at, depth)
    if (!read) return null
    parts.push(read.bytes)
    at = read.next
  }
  return { bytes: concat(...parts), next: end === null ? at + 2 : at }
}
