import { type Bytes, concat } from '../bytes'
import { type DerElement, derTag, readChildren, readDer } from '../der'

/** The element reached from `from` by going down child by child; `null` where one is missing. */
export const derAt = (from: DerElement | null, ...path: number[]): DerElement | null =>
  path.reduce<DerElement | null>(
    (parent, index) => (parent ? (readChildren(parent, index + 1)[index] ?? null) : null),
    from,
  )

export const childrenOf = (parent: DerElement | null): DerElement[] =>
  parent ? readChildren(parent, Number.POSITIVE_INFINITY) : []

/** `1.2.840.…`, or an empty text for anything but an object identifier. */
export function oidOf(element: DerElement | null): string {
  if (element?.tag !== derTag.objectId) return ''
  const arcs: number[] = []
  let arc = 0
  for (const byte of element.content) {
    arc = arc * 128 + (byte & 0x7f)
    if (byte >= 0x80) continue
    arcs.push(arc)
    arc = 0
  }
  const [both = 0, ...rest] = arcs
  const first = Math.min(Math.floor(both / 40), 2)
  return [first, both - first * 40, ...rest].join('.')
}

/** A small positive integer, such as a count of iterations. */
export const numberOf = (element: DerElement | null): number | null =>
  element?.tag === derTag.integer && element.content.length <= 6
    ? element.content.reduce((sum, byte) => sum * 256 + byte, 0)
    : null

/** What an octet string holds; the pieces of one that was written in pieces are joined. */
export const octetsOf = (element: DerElement | null): Bytes | null => {
  if (!element) return null
  return element.tag & constructed ? concat(...childrenOf(element).map(({ content }) => content)) : element.content
}

const constructed = 0x20

/** The bytes of an element again, header included. */
const wholeOf = (parent: Bytes, at: number): Bytes => parent.slice(at, at + (readDer(parent, at)?.length ?? 0))

/** Each child of a constructed element as the bytes it was written in. */
export function wholeChildren({ content }: DerElement): Bytes[] {
  const found: Bytes[] = []
  for (let at = 0; at < content.length; at += found.at(-1)?.length ?? 0) {
    const whole = wholeOf(content, at)
    if (whole.length === 0) break
    found.push(whole)
  }
  return found
}
