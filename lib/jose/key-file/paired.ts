import type { Result } from '../../result'
import { err, ok } from '../../result'
import type { Bytes } from '../bytes'
import type { FileProblem } from '../file-problem'
import { chainOf, leafFirst, matches, sameBytes } from './chain-of'
import type { KeyFileEntry } from './key-file-entry'

interface Loose {
  keys: { alias?: string; privateKey: CryptoKey; spki: Bytes }[]
  certificates: { alias?: string; der: Bytes }[]
}

/** Keys and certificates that lie side by side in a file, each key with its own chain; the rest are entries of their own. */
export function paired({ keys, certificates }: Loose): Result<KeyFileEntry[], FileProblem> {
  const all = certificates.map(({ der }) => der)
  const withKeys = keys.map((key): KeyFileEntry => {
    const own = certificates.find(({ der }) => matches(key.spki, der))
    const alias = key.alias ?? own?.alias
    return { ...key, ...(alias !== undefined && { alias }), certificates: chainOf(key.spki, all) }
  })
  const [only] = withKeys
  if (only && withKeys.length === 1 && only.certificates.length === 0 && all.length > 0)
    return err({
      code: 'no-match',
      message: 'The private key and the certificate in this file do not belong together.',
      todo: 'Choose the file in which they were made together, or the certificate alone.',
    })
  const used = withKeys.flatMap((entry) => entry.certificates)
  const rest = certificates.filter(({ der }) => !used.some((one) => sameBytes(one, der)))
  // With names they are a trust store, without them a chain.
  const alone = rest.some(({ alias }) => alias !== undefined)
    ? rest.map(({ alias, der }) => ({ ...(alias !== undefined && { alias }), certificates: [der] }))
    : rest.length > 0 && withKeys.length === 0
      ? [{ certificates: leafFirst(rest.map(({ der }) => der)) }]
      : []
  return ok([...withKeys, ...alone])
}
