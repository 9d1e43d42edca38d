import { queryOptions } from '@tanstack/react-query'
import { domainPath } from './domains'
import { fetchJson } from './fetch-json'
import type { DomainCertificate } from './shapes/domains'

/** Which certificates does this domain hold, in either store? */
export const certificatesQuery = (domainId: string) =>
  queryOptions({
    queryKey: ['domains', domainId, 'certificates'],
    queryFn: ({ signal }) => fetchJson<DomainCertificate[]>(`${domainPath(domainId)}/certificates`, { signal }),
  })
