import type { Bytes } from '../bytes'

export interface JksEntry {
  alias: string
  /** The hidden private key, where the entry has one. */
  locked?: Bytes
  certificates: Bytes[]
}

/** Kinds of entries in the file. */
const keyEntry = 1
const certificateEntry = 2

/**
 * The entries of a JKS file without its closing digest; `null`: it is cut or not JKS. Big-endian, as Java's DataOutputStream writes:
 * magic, version 1 or 2, count; each entry has kind, alias, date and, for keys, the hidden key and its chain.
 */
export function readJksEntries(bytes: Bytes): JksEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 4
  const number = () => {
    at += 4
    return view.getUint32(at - 4)
  }
  const take = (length: number) => {
    if (at + length > bytes.length) throw new RangeError('cut')
    at += length
    return bytes.slice(at - length, at)
  }
  const text = () => {
    at += 2
    return new TextDecoder().decode(take(view.getUint16(at - 2)))
  }
  try {
    const version = number()
    const certificate = () => {
      if (version === 2) text()
      return take(number())
    }
    const entry = (): JksEntry => {
      const kind = number()
      const alias = text()
      take(8)
      if (kind === certificateEntry) return { alias, certificates: [certificate()] }
      if (kind !== keyEntry) throw new RangeError('unknown kind of entry')
      const locked = take(number())
      return { alias, locked, certificates: times(number(), certificate) }
    }
    return version === 1 || version === 2 ? times(number(), entry) : null
  } catch {
    // A DataView throws past its end, as `take` does.
    return null
  }
}

/** One by one, so that a count from a damaged file does not reserve gigabytes. */
function times<T>(count: number, read: () => T): T[] {
  const found: T[] = []
  while (found.length < count) found.push(read())
  return found
}
