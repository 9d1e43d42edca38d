import type { SearchKind } from '@/lib/search/search-entry'

/** What a hit is, in one word. */
export const kindWords: Record<SearchKind, string> = {
  gate: 'Gate',
  answer: 'Answer',
  claim: 'Claim',
  word: 'Word',
  pitfall: 'Pitfall',
  page: 'Page',
}
