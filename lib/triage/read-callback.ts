import type { RefusalFact } from '../facts/facts'

/** The address to which a sign-in sent the browser back with an error (RFC 6749 §4.1.2.1). */
const sentBack = /\bhttps?:\/\/[^\s"'<>?#]{3,500}[?#](?:[^\s"'<>]{0,2000}&)?error=(\w{3,40})([^\s"'<>]{0,2000})/i
const said = /&error_description=([^&]{1,500})/i

/** What a sign-in refused, as it stands in the address of the page it came back to. */
export function readCallback(text: string): RefusalFact | undefined {
  const [address, error, rest = ''] = sentBack.exec(text) ?? []
  if (address === undefined || error === undefined) return undefined
  const words = said.exec(rest)?.[1] ?? said.exec(address)?.[1]
  return { at: 'sign-in', error, text: words === undefined ? error : decoded(words) }
}

function decoded(words: string): string {
  const spaced = words.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    // A stray % is no encoding: it is shown as it stands.
    return spaced
  }
}
