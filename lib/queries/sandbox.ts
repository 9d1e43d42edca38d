import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ContentTable } from '../sandbox/contents'
import { fetchJson } from './fetch-json'
import type { SandboxContents, SandboxRequests, SandboxView } from './shapes/sandbox'

/** What does the sandbox hold, and where does it listen? */
export const sandboxQuery = () =>
  queryOptions({
    queryKey: ['sandbox'],
    queryFn: ({ signal }) => fetchJson<SandboxView>('/api/sandbox', { signal }),
  })

export const contentsPageSize = 50

/** Which rows does a table of a domain have, a page at a time? */
export const contentsQuery = (domain: string, table: ContentTable, search: string) =>
  infiniteQueryOptions({
    queryKey: ['sandbox', 'contents', domain, table, search],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ search, from: String(pageParam), count: String(contentsPageSize) })
      return fetchJson<SandboxContents>(`/api/sandbox/${encodeURIComponent(domain)}/${table}?${query}`, { signal })
    },
    initialPageParam: 0,
    getNextPageParam: (last, _pages, from) => {
      const next = from + last.rows.length
      return last.rows.length > 0 && next < last.total ? next : undefined
    },
  })

/** What was asked of the sandbox after request number `after`? */
export const fetchRequests = (after: number, signal: AbortSignal) =>
  fetchJson<SandboxRequests>(`/api/sandbox/requests?after=${after}`, { signal })
