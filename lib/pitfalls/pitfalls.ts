import { appScopeRole } from './app-scope-role'
import { assertion } from './assertion'
import { keys } from './keys'
import type { Pitfall, Topic } from './pitfall'
import { publishedPages } from './published-pages'
import { urlsRequests } from './urls-requests'

/** Every pitfall of the published procedures that is known here, by topic. */
export const topics: readonly Topic[] = [assertion, keys, appScopeRole, urlsRequests, publishedPages]

export const pitfalls: readonly Pitfall[] = topics.flatMap((topic) => topic.pitfalls)

/** The pitfalls that a gate meets. */
export const pitfallsBehind = (gateId: string): Pitfall[] =>
  pitfalls.filter(({ coveredBy }) => coveredBy.some((cover) => 'gate' in cover && cover.gate === gateId))
