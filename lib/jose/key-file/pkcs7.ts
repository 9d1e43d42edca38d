import type { Bytes } from '../bytes'
import { derTag, readDer } from '../der'
import { childrenOf, derAt, oidOf, wholeChildren } from './der-path'
import { objectId } from './object-ids'

/** The certificates in a PKCS#7 file (SignedData, RFC 5652 §5.1), as they lie in it; `null`: it is no such file. */
export function pkcs7Certificates(der: Bytes): Bytes[] | null {
  const outer = readDer(der)
  if (oidOf(derAt(outer, 0)) !== objectId.signedData) return null
  const held = childrenOf(derAt(outer, 1, 0)).find(({ tag }) => tag === derTag.context0)
  return held ? wholeChildren(held).filter((one) => one[0] === derTag.sequence) : []
}
