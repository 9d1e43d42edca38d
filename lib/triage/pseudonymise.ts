import type { Names } from './names'
import { namesInPaste } from './names-in-paste'
import type { Paste } from './paste'
import { type Pseudonyms, pseudonymFor } from './pseudonyms'
import { renameWords } from './rename-words'

/**
 * The text without its secrets, and with pseudonyms for people, clients, hosts and tokens, so that a reader can still tell which is the
 * same. Names that nothing in the text marks as such (a surname in a sentence) stay: only what a token, request or address names is known.
 */
export const pseudonymise = (paste: Paste, pseudonyms: Pseudonyms, names: Names = namesInPaste(paste)): string =>
  renamer(names, pseudonyms)(tellTokens(paste, pseudonyms))

/** Puts pseudonyms in the place of these names, wherever they stand as words of their own. */
export const renamer = (names: Names, pseudonyms: Pseudonyms): ((text: string) => string) =>
  renameWords(names, (found, kind) => pseudonymFor(pseudonyms, kind, found))

/** Each placeholder says which token it stands for. */
export function tellTokens({ redacted, tokens }: Paste, pseudonyms: Pseudonyms): string {
  const placeholder = /\[(?:access token|ID token|user assertion|client assertion|token)\]/g
  // Somebody wrote such a placeholder: then which is which cannot be told.
  if ((redacted.match(placeholder)?.length ?? 0) !== tokens.length) return redacted
  let at = 0
  return redacted.replace(placeholder, (whole) => {
    const name = pseudonymFor(pseudonyms, 'token', tokens[at] ?? '')
    at += 1
    return `${whole.slice(0, -1)}, ${name}]`
  })
}
