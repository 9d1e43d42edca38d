import { queryOptions } from '@tanstack/react-query'
import { domainPath } from './domains'
import { fetchJson } from './fetch-json'
import type { ServiceInstance } from './shapes/domains'

/** Which OPA and OIC instances does this domain guard? */
export const servicesQuery = (domainId: string) =>
  queryOptions({
    queryKey: ['domains', domainId, 'services'],
    queryFn: ({ signal }) => fetchJson<ServiceInstance[]>(`${domainPath(domainId)}/services`, { signal }),
    staleTime: 30_000,
  })
