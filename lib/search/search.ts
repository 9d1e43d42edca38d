import { catalogue } from '../gates/catalogue'
import { judge } from '../gates/judge'
import { readPaste } from '../triage/read-paste'
import { redact } from '../triage/redact'
import { toFacts } from '../triage/to-facts'
import type { SearchEntry } from './search-entry'
import { lookUp, theIndex } from './search-index'

export interface Hit {
  entry: SearchEntry
  /** The text is one that this gate answers with: it was read as Explain reads it. */
  isRead?: true
}

/** Longer is no search; Explain reads it. */
const longest = 20_000

/** What answers this query, best first: the gates behind a pasted error, then what is called or says so. `now` is an ISO instant. */
export function search(query: string, now: string): Hit[] {
  const text = query.slice(0, longest)
  if (text.trim() === '') return []
  const index = theIndex()
  const read = gatesOf(text, now).flatMap((gateId): Hit[] => {
    const entry = index.entries.find(({ href }) => href === `/gates/${gateId}`)
    return entry ? [{ entry, isRead: true }] : []
  })
  const named = lookUp(index, text).filter(({ entry }) => !read.some((hit) => hit.entry === entry))
  // One word that is somebody's name is asked for by its name: `kid`, `401`.
  const isOneWord = !/\s/.test(text.trim())
  const [best] = named
  if (isOneWord && best && best.score >= nameScore && best.entry.kind !== 'answer')
    return [{ entry: best.entry }, ...read, ...named.slice(1).map(({ entry }) => ({ entry }))]
  return [...read, ...named.map(({ entry }) => ({ entry }))]
}

/** No less than the bonus of a word that is just what something is called. */
const nameScore = 40

/** The gates that a text of a refusal leaves, the cause alone where it is one. */
function gatesOf(text: string, now: string): string[] {
  const facts = toFacts(readPaste(text), now)
  if (Object.keys(facts).every((name) => name === 'now')) return []
  const { cause, candidates } = judge(facts, catalogue)
  return cause ? [cause.gateId] : candidates.map(({ gateId }) => gateId)
}

/** What may stand in an address; `undefined`: it looks like a secret, or is longer than a query. */
export function queryForAddress(query: string): string | undefined {
  const text = query.trim()
  return text === '' || text.length > 200 || /[\r\n]/.test(text) || /eyJ/.test(text) || redact(text) !== text
    ? undefined
    : text
}
