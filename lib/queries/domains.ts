import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from './fetch-json'
import type { DomainDetail, DomainLook, DomainSummary } from './shapes/domains'

/** Which identity domains are connected? */
export const domainsQuery = () =>
  queryOptions({
    queryKey: ['domains'],
    queryFn: ({ signal }) => fetchJson<DomainSummary[]>('/api/domains', { signal }),
  })

/** What does this domain say about itself, and what may we do there? */
export const domainQuery = (id: string) =>
  queryOptions({
    queryKey: ['domains', id],
    queryFn: ({ signal }) => fetchJson<DomainDetail>(domainPath(id), { signal }),
  })

export type DomainCredential = { clientId: string; clientSecret: string } | { accessToken: string }

/** Normalises the address and reads its public discovery document. No credential goes out. */
export const lookAtDomain = (url: string) => fetchJson<DomainLook>('/api/domains/look', { body: { url } })

export const connectDomain = (input: { url: string; name: string } & DomainCredential) =>
  fetchJson<DomainSummary>('/api/domains', { body: input })

/** Gives a connected domain its secret (or another token) again. */
export const renewCredential = (id: string, credential: DomainCredential) =>
  fetchJson<DomainSummary>(domainPath(id), { method: 'PATCH', body: credential })

/** Forgets the connection. Nothing changes in the domain itself. */
export const forgetDomain = (id: string) => fetchJson<void>(domainPath(id), { method: 'DELETE' })

export const domainPath = (id: string): `/api/${string}` => `/api/domains/${encodeURIComponent(id)}`
