import { isNear, slipsAllowed } from './is-near'
import { searchEntries } from './search-entries'
import { type SearchEntry, type SearchKind, searchKinds } from './search-entry'
import { phraseOf, wordsOf } from './words-of'

export interface Found {
  entry: SearchEntry
  score: number
}

interface SearchIndex {
  entries: readonly SearchEntry[]
  /** By word: the entries that have it, and how much it says about each. */
  words: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** Of each entry, what it is called: for whole phrases. */
  phrases: readonly string[][]
}

/** How much a word says by where it stands. */
const weights = { names: 8, title: 5, detail: 2, also: 1 } as const

export function makeIndex(entries: readonly SearchEntry[]): SearchIndex {
  const words = new Map<string, Map<number, number>>()
  const add = (text: string, weight: number, at: number) => {
    for (const word of wordsOf(text)) {
      const of = words.get(word) ?? new Map<number, number>()
      of.set(at, Math.max(of.get(at) ?? 0, weight))
      words.set(word, of)
    }
  }
  for (const [at, { names, title, detail, also }] of entries.entries()) {
    for (const name of names) add(name, weights.names, at)
    add(title, weights.title, at)
    add(detail, weights.detail, at)
    add(also, weights.also, at)
  }
  return { entries, words, phrases: entries.map(({ title, names }) => [title, ...names].map(phraseOf)) }
}

let made: SearchIndex | undefined

/** Made once a page, from the same objects that the pages show: nothing is fetched. */
export const theIndex = (): SearchIndex => {
  made ??= makeIndex(searchEntries())
  return made
}

/** Entries that have the words, best first. Those with all of them, if there are any; else those with most of them. */
export function lookUp({ entries, words, phrases }: SearchIndex, query: string): Found[] {
  const asked = [...new Set(wordsOf(query))]
    .filter((word) => word.length > 1 && !sayNothing.has(word))
    .slice(0, mostWords)
  if (asked.length === 0) return []
  const scores = entries.map(() => 0)
  const hits = entries.map(() => 0)
  for (const word of asked) {
    for (const [at, weight] of matches(words, word, entries.length)) {
      scores[at] = (scores[at] ?? 0) + weight
      hits[at] = (hits[at] ?? 0) + 1
    }
  }
  const phrase = phraseOf(query)
  const found = entries.flatMap((entry, at) => {
    const share = (hits[at] ?? 0) / asked.length
    if (share < (asked.length > 4 ? 0.3 : 0.5)) return []
    const isNamed = phrases[at]?.some((each) => each === phrase)
    const isWithin = phrase.length > 5 && phrases[at]?.some((each) => each.includes(phrase))
    const bonus = (isNamed ? 40 : 0) + (isWithin ? 12 : 0)
    return [{ entry, share, score: (scores[at] ?? 0) * share + bonus }]
  })
  const isWhole = found.some(({ share }) => share === 1)
  return found
    .filter(({ share }) => !isWhole || share === 1 || asked.length > 4)
    .sort((one, other) => other.score - one.score || place(one.entry.kind) - place(other.entry.kind))
}

/** Words of sentences, which every text has. */
const sayNothing = new Set(
  'an and are as at be but by for from has have if in is it its not of on or that the this to was when which with'.split(
    ' ',
  ),
)

/** Of a longer text its first words say what it is; its whole is for Explain. */
const mostWords = 40

const place = (kind: SearchKind) => searchKinds.indexOf(kind)

/** The best weight for each entry: by the word itself, one that it begins, or one that it was probably meant to be. */
function matches(words: SearchIndex['words'], word: string, count: number): Map<number, number> {
  const best = new Map<number, number>()
  const take = (of: ReadonlyMap<number, number>, closeness: number) => {
    // A word that many entries have says little about each.
    const rarity = Math.log(1 + count / of.size)
    for (const [at, weight] of of) best.set(at, Math.max(best.get(at) ?? 0, weight * closeness * rarity))
  }
  const exact = words.get(word)
  if (exact) take(exact, 1)
  for (const [other, of] of words) {
    if (other !== word && word.length > 2 && other.startsWith(word)) take(of, 0.6)
    else if (!exact && isNear(word, other, slipsAllowed(word.length))) take(of, 0.4)
  }
  return best
}
