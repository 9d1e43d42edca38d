import type { Bytes } from './bytes'

/** One DER element. Only as much of ASN.1 as telling file formats apart needs. */
export interface DerElement {
  tag: number
  content: Bytes
  /** Header and content. */
  length: number
}

export const derTag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  sequence: 0x30,
  context0: 0xa0,
} as const

/** The element that begins at `at`; `null`: there is none, or it is cut off. */
export function readDer(bytes: Bytes, at = 0): DerElement | null {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) return null
  if (first < 0x80) return element(bytes, tag, at, 2, first)
  const count = first & 0x7f
  if (count === 0 || count > 4) return null
  let size = 0
  for (let index = 0; index < count; index++) {
    const byte = bytes[at + 2 + index]
    if (byte === undefined) return null
    size = size * 256 + byte
  }
  return element(bytes, tag, at, 2 + count, size)
}

/** The elements of a constructed one, as far as they are whole; at most `most`. */
export function readChildren({ content }: DerElement, most = 4): DerElement[] {
  const children: DerElement[] = []
  let at = 0
  while (at < content.length && children.length < most) {
    const child = readDer(content, at)
    if (!child) break
    children.push(child)
    at += child.length
  }
  return children
}

const element = (bytes: Bytes, tag: number, at: number, header: number, size: number): DerElement | null =>
  at + header + size > bytes.length
    ? null
    : { tag, content: bytes.slice(at + header, at + header + size), length: header + size }

/** An element of this tag around that content. */
export function writeDer(tag: number, ...parts: Bytes[]): Bytes {
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  const sizeBytes: number[] = []
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) sizeBytes.unshift(rest % 256)
  const header = size < 0x80 ? [tag, size] : [tag, 0x80 | sizeBytes.length, ...sizeBytes]
  const bytes = new Uint8Array(header.length + size)
  bytes.set(header)
  let at = header.length
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
