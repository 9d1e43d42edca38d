import type { Bytes } from '../bytes'
import type { DerElement } from '../der'
import { childrenOf, derAt, octetsOf, oidOf, wholeChildren } from './der-path'
import { objectId } from './object-ids'

export interface Bag {
  kind: 'certificate' | 'key'
  der: Bytes
  alias?: string
}

/** Stores nest their bags once at most; a crafted one must not exhaust the stack. */
const maxDepth = 8

/** The keys and certificates in a SafeContents (RFC 7292 §4.2), with their friendly names; other bags hold nothing we use. */
export const bagsOf = (contents: DerElement | null, depth = 0): Bag[] =>
  childrenOf(contents).flatMap((bag) => {
    const held = derAt(bag, 1)
    const [value] = held ? wholeChildren(held) : []
    const name = friendlyName(derAt(bag, 2))
    const alias = name === undefined ? {} : { alias: name }
    switch (oidOf(derAt(bag, 0))) {
      case objectId.keyBag:
      case objectId.lockedKeyBag:
        return value ? [{ kind: 'key' as const, der: value, ...alias }] : []
      case objectId.certificateBag: {
        const der = octetsOf(derAt(held, 0, 1, 0))
        return der && oidOf(derAt(held, 0, 0)) === objectId.x509Certificate
          ? [{ kind: 'certificate' as const, der, ...alias }]
          : []
      }
      case objectId.nestedBag:
        return depth < maxDepth ? bagsOf(derAt(held, 0), depth + 1) : []
      default:
        return []
    }
  })

/** UTF-16, high byte first. */
const friendlyName = (attributes: DerElement | null): string | undefined => {
  const found = childrenOf(attributes).find((attribute) => oidOf(derAt(attribute, 0)) === objectId.friendlyName)
  const value = derAt(found ?? null, 1, 0)
  return value ? new TextDecoder('utf-16be').decode(value.content) : undefined
}
