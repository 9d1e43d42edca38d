import type { Form } from './segments'

/** Decodes the bytes of a text piece by piece, wherever it is cut. `last`: nothing comes behind it. */
export type DecodePiece = (bytes: Uint8Array, last: boolean) => string

/**
 * UTF-8 that is cut between characters is decoded piece for piece: a decoder that remembers what was before takes twice as long in Node,
 * and makes two bytes of each character. Other forms have such a decoder.
 */
export function decodePieces(form: Exclude<Form, 'gzip'>): DecodePiece {
  if (form !== 'utf-8') {
    const decoder = new TextDecoder(form)
    return (bytes, last) => decoder.decode(bytes, { stream: !last })
  }
  // The mark at the beginning of a file is none elsewhere.
  let decoder = new TextDecoder()
  let left: Uint8Array = new Uint8Array()
  return (bytes, last) => {
    const whole = left.length > 0 ? joined(left, bytes) : bytes
    const end = last ? whole.length : endOfCharacters(whole)
    left = whole.slice(end)
    if (end === 0) return ''
    const text = decoder.decode(whole.subarray(0, end))
    decoder = laterDecoder
    return text
  }
}

const laterDecoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Before the last character where that is not whole; what is no UTF-8 is left to the decoder. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc0) return lengthOf(byte) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** Bytes of the character that begins so. */
const lengthOf = (first: number) => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2)

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
