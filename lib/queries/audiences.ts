import { queryOptions } from '@tanstack/react-query'
import { domainPath } from './domains'
import { fetchJson } from './fetch-json'
import type { DomainAudience } from './shapes/test'

/** What became of the values that an assertion's `aud` was tried with in this domain? */
export const audiencesQuery = (domainId: string) =>
  queryOptions({
    queryKey: ['domains', domainId, 'audiences'],
    queryFn: ({ signal }) => fetchJson<DomainAudience[]>(`${domainPath(domainId)}/audiences`, { signal }),
    staleTime: 30_000,
  })
