import type { Cite } from '../gates/gate'

/** What can be found, in the order in which equals stand. */
export const searchKinds = ['gate', 'answer', 'claim', 'word', 'pitfall', 'page'] as const
export type SearchKind = (typeof searchKinds)[number]

/** One thing that can be found, and its page. */
export interface SearchEntry {
  kind: SearchKind
  /** Its address in the console, and what tells it from all others. */
  href: string
  title: string
  /** One or two sentences. */
  detail: string
  /** Found by these as surely as by the title: ids, attributes, older names. */
  names: readonly string[]
  /** Found by these too. */
  also: string
  sources: readonly Cite[]
}
