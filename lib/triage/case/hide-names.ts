import type { Facts } from '../../facts/facts'
import { namesInFacts } from '../names-in-facts'
import { namesInPaste } from '../names-in-paste'
import { namesInText } from '../names-in-text'
import type { Paste } from '../paste'
import { renamer, tellTokens } from '../pseudonymise'
import type { Named, Pseudonyms } from '../pseudonyms'

/** What goes by pseudonyms within one case. */
export interface HiddenNames {
  /** The pasted text without its secrets and names. */
  text: string
  /** The same for any other text of the case. */
  rename: (text: string) => string
  /** Who is who, as far as anybody was met until now. */
  legend: () => Named[]
}

/** Finds whom a case names, and hides them. The same case gets the same pseudonyms each time, as the text is renamed first. `words`: what the person wrote. */
export function hideNames(
  paste: Paste,
  facts: Facts,
  { asked, words = '' }: { asked?: string | undefined; words?: string } = {},
): HiddenNames {
  const pseudonyms: Pseudonyms = new Map()
  const names = namesInPaste(paste)
  names.addAll(namesInFacts(facts))
  names.addAll(namesInText(words))
  names.add('host', asked)
  const rename = renamer(names, pseudonyms)
  const text = rename(tellTokens(paste, pseudonyms))
  return { text, rename, legend: () => [...pseudonyms.values()] }
}
