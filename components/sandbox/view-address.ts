import type { ContentTable } from '@/lib/sandbox/contents'
import { tableNames } from './table-words'

/** What the page shows; stands in its address. */
export interface SandboxPageView {
  show: 'requests' | 'contents'
  /** Absent: the first one. */
  domain?: string
  table: ContentTable
  /** Requests that were refused only. */
  refusedOnly: boolean
}

export function readView(params: Record<string, string | string[] | undefined>): SandboxPageView {
  const { show, domain, table, refused } = params
  return {
    show: show === 'contents' ? 'contents' : 'requests',
    ...(typeof domain === 'string' ? { domain } : {}),
    table: tableNames.find((name) => name === table) ?? 'apps',
    refusedOnly: refused === 'only',
  }
}

/** The address of the same page with something changed. */
export function viewAddress(view: SandboxPageView, change: Partial<SandboxPageView>): `/sandbox${string}` {
  const { show, domain, table, refusedOnly } = { ...view, ...change }
  const query = new URLSearchParams({
    ...(show === 'contents' ? { show } : {}),
    ...(domain === undefined ? {} : { domain }),
    ...(show === 'contents' && table !== 'apps' ? { table } : {}),
    ...(show === 'requests' && refusedOnly ? { refused: 'only' } : {}),
  })
  return query.size === 0 ? '/sandbox' : `/sandbox?${query}`
}
