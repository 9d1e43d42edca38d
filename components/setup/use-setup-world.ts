import { useQueries, useQuery } from '@tanstack/react-query'
import { clientAppsQuery } from '@/lib/queries/apps'
import { certificatesQuery } from '@/lib/queries/certificates'
import { domainQuery, domainsQuery } from '@/lib/queries/domains'
import { servicesQuery } from '@/lib/queries/services'
import type { DomainSummary } from '@/lib/queries/shapes/domains'
import { usersQuery } from '@/lib/queries/users'
import { gatewayToBe } from '@/lib/setup/recipes/gateway-to-be'
import { type Instance, recipesFor, type Surroundings } from './answers'

export type SetupWorld =
  | { at: 'loading' }
  | { at: 'failed'; error: unknown; retry: () => void }
  | {
      at: 'ready'
      domains: DomainSummary[]
      instances: Instance[]
      /** Domains that did not list their services, and why. */
      silent: { domain: DomainSummary; error: unknown }[]
    }

/** Every instance of every connected domain that can be called; one domain that is away does not hide the others. */
export function useSetupWorld(): SetupWorld {
  const domains = useQuery(domainsQuery())
  const services = useQueries({ queries: (domains.data ?? []).map(({ id }) => servicesQuery(id)) })
  if (domains.isError) return { at: 'failed', error: domains.error, retry: () => void domains.refetch() }
  if (domains.isPending || services.some(({ isPending }) => isPending)) return { at: 'loading' }
  const asked = domains.data.map((domain, index) => ({ domain, answer: services[index] }))
  return {
    at: 'ready',
    domains: domains.data,
    instances: asked
      .flatMap(({ domain, answer }) => (answer?.data ?? []).map((service) => ({ domain, service })))
      .filter((instance) => recipesFor(instance).length > 0)
      // Process Automation first: it is the one that cannot do without a client of its own.
      .sort((one, other) => Number(other.service.kind === 'opa') - Number(one.service.kind === 'opa'))
      // Last: whatever is there comes before what must be made.
      .concat(domains.data.map((domain) => ({ domain, service: gatewayToBe() }))),
    silent: asked.flatMap(({ domain, answer }) => (answer?.isError ? [{ domain, error: answer.error }] : [])),
  }
}

/** What names, aliases, users and rights there are in the called domain; `undefined` while it is asked. */
export function useSurroundings(domainId: string): Surroundings | undefined {
  const apps = useQuery(clientAppsQuery(domainId))
  const certificates = useQuery(certificatesQuery(domainId))
  const users = useQuery(usersQuery(domainId))
  const domain = useQuery(domainQuery(domainId))
  if (apps.isPending || certificates.isPending || users.isPending || domain.isPending) return undefined
  return {
    apps: apps.data,
    certificates: certificates.data,
    users: users.data,
    roles: domain.data?.rights.roles,
    areKeysPublic: domain.data?.discovery.signingCertPublicAccess,
  }
}
