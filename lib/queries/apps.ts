import { queryOptions } from '@tanstack/react-query'
import { domainPath } from './domains'
import { fetchJson } from './fetch-json'
import type { AppView } from './shapes/app-view'
import type { ClientApp } from './shapes/domains'

/** Which client applications does this domain have? Oracle's own are among the services, not here. */
export const clientAppsQuery = (domainId: string) =>
  queryOptions({
    queryKey: ['domains', domainId, 'apps'],
    queryFn: ({ signal }) => fetchJson<ClientApp[]>(`${domainPath(domainId)}/apps`, { signal }),
  })

/** What may this client application do, whatever it uses? */
export const appQuery = (domainId: string, appId: string) =>
  queryOptions({
    queryKey: ['domains', domainId, 'apps', appId],
    queryFn: ({ signal }) =>
      fetchJson<AppView>(`${domainPath(domainId)}/apps/${encodeURIComponent(appId)}`, { signal }),
  })
