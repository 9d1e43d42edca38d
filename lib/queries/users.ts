import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { domainPath } from './domains'
import { fetchJson } from './fetch-json'
import type { DomainUser } from './shapes/domains'

/** Which users of this domain match? An empty search gives the first ones. */
export const usersQuery = (domainId: string, search = '') =>
  queryOptions({
    queryKey: ['domains', domainId, 'users', search],
    queryFn: ({ signal }) =>
      fetchJson<DomainUser[]>(`${domainPath(domainId)}/users?search=${encodeURIComponent(search)}`, { signal }),
    // The list stays while the next letter's answer is on its way.
    placeholderData: keepPreviousData,
  })
