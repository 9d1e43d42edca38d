import { catalogue } from '../gates/catalogue'
import type { Gate } from '../gates/gate'
import { type Claim, claimAnchor } from '../help/claim'
import { claims } from '../help/claims'
import { helpPages } from '../help/help-pages'
import { type Word, wordAnchor } from '../help/word'
import { words } from '../help/words'
import type { Pitfall } from '../pitfalls/pitfall'
import { pitfalls } from '../pitfalls/pitfalls'
import { type PublicAnswer, publicAnswers } from './public-answers'
import type { SearchEntry } from './search-entry'

/** Everything that can be found, made from the objects that the pages show. */
export const searchEntries = (): SearchEntry[] => [
  ...catalogue.map(ofGate),
  ...publicAnswers(catalogue).map(ofAnswer),
  ...claims.map(ofClaim),
  ...words.map(ofWord),
  ...pitfalls.map(ofPitfall),
  ...helpPages.map((page): SearchEntry => ({ kind: 'page', sources: [], ...page })),
]

const ofGate = ({ id, question, shut, explain, cites, refusals, stage, byHand, wouldTell }: Gate): SearchEntry => ({
  kind: 'gate',
  href: `/gates/${id}`,
  title: question,
  detail: shut,
  names: [id],
  also: [
    explain,
    wouldTell,
    stage,
    ...refusals.flatMap(({ error, description }) => [error ?? '', description ?? '']),
    ...byHand.flatMap(({ steps }) => steps),
  ].join(' '),
  sources: cites,
})

const ofAnswer = ({ key, from, words: said, gates }: PublicAnswer): SearchEntry => ({
  kind: 'answer',
  href: `/gates#${key}`,
  // The same words come from several: without who says them their rows look alike.
  title: said.startsWith('HTTP') ? `${said}, ${lower(from)}` : said,
  detail: `${from} says so at ${gates.length === 1 ? 'one gate' : `${gates.length} gates`}: ${gates.map(({ question }) => question).join(' ')}`,
  names: [],
  also: `${said} ${from}`,
  sources: [],
})

const lower = (words: string) => words.replace(/^(?:The|Whoever)\b/, (first) => first.toLowerCase())

const ofClaim = (claim: Claim): SearchEntry => ({
  kind: 'claim',
  href: `/help/claims#${claimAnchor(claim)}`,
  title: claim.names.join(', '),
  detail: claim.means,
  names: claim.names,
  also: `claim ${claim.of ?? ''}`,
  sources: claim.cites,
})

const ofWord = (word: Word): SearchEntry => ({
  kind: 'word',
  href: `/help/words#${wordAnchor(word)}`,
  title: word.name,
  detail: word.means,
  names: [word.name, word.was ?? '', word.api ?? '', word.elsewhere ?? ''].filter(Boolean),
  also: word.trap ?? '',
  sources: word.cites,
})

const ofPitfall = ({ id, sentence, right, sources }: Pitfall): SearchEntry => ({
  kind: 'pitfall',
  href: `/help/pitfalls#${id}`,
  title: sentence,
  detail: right,
  names: [id],
  also: '',
  sources,
})
