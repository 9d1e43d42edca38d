import { queryOptions } from '@tanstack/react-query'
import type { DomainCertificate } from './api'
import { domainPath } from './domains'
import { fetchJson } from './fetch-json'

/** Which certificates does this domain hold, in either store? */
export const certificatesQuery = (domainId: string) =>
  queryOptions({
    queryKey: ['domains', domainId, 'certificates'],
    queryFn: ({ signal }) => fetchJson<DomainCertificate[]>(`${domainPath(domainId)}/certificates`, { signal }),
  })
