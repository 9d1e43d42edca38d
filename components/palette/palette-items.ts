import type { DomainSummary } from '@/lib/queries/shapes/domains'
import { queryForAddress, search } from '@/lib/search/search'
import type { SearchKind } from '@/lib/search/search-entry'

/** Groups of the palette, in the order they are shown. */
export const paletteGroups = [
  'Pages',
  'Domains',
  'Closest',
  'Gates',
  'Answers',
  'Claims',
  'Words',
  'Pitfalls',
  'All results',
] as const

/** One place the palette leads to. */
export interface PaletteItem {
  key: string
  group: (typeof paletteGroups)[number]
  title: string
  /** Faint, at the right. */
  detail: string
  /** Found by these words too, though they are not shown. */
  also?: string
  href: string
}

const pages: [href: string, title: string, detail: string, also: string][] = [
  ['/', 'Overview', 'What is connected, and what to do next', 'home start'],
  ['/setup', 'Set up', 'A confidential application that works', 'recipe wizard create application certificate'],
  ['/setup/plans', 'Plans', 'Saved, waiting for approval, or from a file', 'approve review export import open share'],
  [
    '/setup/adviser',
    'Which way to call?',
    'Four questions lead to one grant and its setup',
    'adviser advice choose grant client credentials assertion authorization code which',
  ],
  [
    '/setup/address',
    'Whose address is this?',
    'Paste a URL you were given: instance, scope, role',
    'endpoint url i was given an address audience find instance trigger',
  ],
  ['/test', 'Test token', 'Ask for a token and call the service', 'request assertion'],
  [
    '/check',
    'Check',
    'Saved tests, and what changed since they were green',
    'history again regression monitor saved test look',
  ],
  ['/explain', 'Explain', 'Paste an error or a token', 'decode jwt paste 401 error'],
  [
    '/explain/many',
    'Many at once',
    'A log of any size, grouped by cause',
    'bulk log file gzip count tokens errors group',
  ],
  [
    '/certificates',
    'Certificates',
    'Each key beside every place that knows it, and when it expires',
    'alias board kid x5t thumbprint rotate expiry calendar keytool openssl key',
  ],
  ['/lab', 'Lab', 'Break something on purpose', 'fault sandbox'],
  ['/sandbox', 'Sandbox', 'What the play domains hold, and every request', 'log world contents'],
  ['/gates', 'Gates', 'Everything a call must pass', 'catalogue list reference'],
  [
    '/help/pitfalls',
    'Pitfalls',
    'Where published procedures mislead',
    'help slip mistake documentation wrong tutorial',
  ],
  [
    '/search',
    'Search',
    'Gates, answers, claims, words and pitfalls, with sources',
    'find look up error text reference offline',
  ],
  ['/help/claims', 'Claims of a token', 'What each means, and how sure that is', 'jwt payload reference help'],
  ['/help/words', 'Words, old and new', 'OCI IAM, IDCS and API names', 'vocabulary glossary terms help'],
  ['/help/roles', 'Roles, by grant', 'Who needs which right at each service', 'ServiceInvoker user application help'],
  ['/help/command', 'Command and API', 'npx assay, its options and examples', 'cli terminal OpenAPI script help'],
  ['/domains/connect', 'Connect a domain', 'By its URL and a client or a token', 'add identity domain'],
]

/** Pages and domains: what is not in the search index. */
export const paletteItems = (domains: readonly DomainSummary[]): PaletteItem[] => [
  ...pages.map(
    ([href, title, detail, also]): PaletteItem => ({ key: href, group: 'Pages', title, detail, also, href }),
  ),
  ...domains.map(({ id, name, url, label }): PaletteItem => {
    const href = `/domains/${encodeURIComponent(id)}`
    return { key: href, group: 'Domains', title: name, detail: label, also: url, href }
  }),
]

const groups: Record<Exclude<SearchKind, 'page'>, PaletteItem['group']> = {
  gate: 'Gates',
  answer: 'Answers',
  claim: 'Claims',
  word: 'Words',
  pitfall: 'Pitfalls',
}

/** The first of what the search finds, by group, and the way to all of it. `now` is an ISO instant. */
export function searchItems(typed: string, now: string): PaletteItem[] {
  const hits = search(typed, now)
  if (hits.length === 0) return []
  const first = hits.slice(0, mostFound).flatMap(({ entry: { kind, href, title, detail } }, at): PaletteItem[] => {
    if (kind === 'page') return []
    const group = at === 0 ? 'Closest' : groups[kind]
    return [{ key: href, group, title, detail: kind === 'answer' ? '' : detail, href }]
  })
  const kept = queryForAddress(typed)
  const all: PaletteItem = {
    key: 'all',
    group: 'All results',
    title: hits.length === 1 ? 'The one result' : `All ${hits.length} results`,
    // What may be a secret is in no address.
    detail: kept === undefined ? 'paste it there once more' : 'with their sources',
    href: kept === undefined ? '/search' : `/search?q=${encodeURIComponent(kept)}`,
  }
  return [...first.sort((one, other) => paletteGroups.indexOf(one.group) - paletteGroups.indexOf(other.group)), all]
}

/** As many as can be looked over at once. */
const mostFound = 9
