import { queryOptions } from '@tanstack/react-query'
import { domainPath } from './domains'
import { fetchJson } from './fetch-json'
import type { ClientApp } from './shapes/domains'

/** Which client applications does this domain have? Oracle's own are among the services, not here. */
export const clientAppsQuery = (domainId: string) =>
  queryOptions({
    queryKey: ['domains', domainId, 'apps'],
    queryFn: ({ signal }) => fetchJson<ClientApp[]>(`${domainPath(domainId)}/apps`, { signal }),
  })
