import { publicAnswers } from '@/components/gates/public-answers'
import type { Gate } from '@/lib/gates/gate'
import { stageTitles } from '@/lib/gates/stage-titles'
import type { DomainSummary } from '@/lib/queries/shapes/domains'

/** Groups of the palette, in the order they are shown. */
export const paletteGroups = ['Pages', 'Domains', 'Gates', 'Answers'] as const

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
  ['/domains/connect', 'Connect a domain', 'By its URL and a client or a token', 'add identity domain'],
]

/** Everything the palette can find. */
export const paletteItems = (gates: readonly Gate[], domains: readonly DomainSummary[]): PaletteItem[] => [
  ...pages.map(
    ([href, title, detail, also]): PaletteItem => ({ key: href, group: 'Pages', title, detail, also, href }),
  ),
  ...domains.map(({ id, name, url, label }): PaletteItem => {
    const href = `/domains/${encodeURIComponent(id)}`
    return { key: href, group: 'Domains', title: name, detail: label, also: url, href }
  }),
  ...gates.map(({ id, question, shut, stage }): PaletteItem => {
    const href = `/gates/${id}`
    return { key: href, group: 'Gates', title: question, detail: stageTitles[stage], also: `${id} ${shut}`, href }
  }),
  ...publicAnswers(gates).map(({ key, from, words, gates: alike }): PaletteItem => {
    const href = `/gates#${key}`
    const detail = `${from}: ${alike.length === 1 ? '1 gate' : `${alike.length} gates`}`
    return { key: href, group: 'Answers', title: words, detail, href }
  }),
]
