import { useQuery } from '@tanstack/react-query'
import { keysQuery } from '@/components/keys/keys-query'
import { clientAppsQuery } from '@/lib/queries/apps'
import { domainsQuery } from '@/lib/queries/domains'
import { runQuery, runsQuery } from '@/lib/queries/runs'
import { servicesQuery } from '@/lib/queries/services'
import type { CheckDetail } from '@/lib/queries/shapes/checks'
import type { DomainSummary } from '@/lib/queries/shapes/domains'
import { chosenDomainId, type Picks, type TestForm, testForm } from './test-form'

/** Where the page was told to begin, by its address. */
export interface Start {
  runId?: string | undefined
  domainId?: string | undefined
  clientId?: string | undefined
  /** The certificate whose key shall sign. */
  alias?: string | undefined
  /** Where a green test leads back to. */
  back?: string | undefined
  /** The saved check that is asked again. */
  check?: CheckDetail
}

export type TestWorld =
  | { at: 'loading' }
  | { at: 'failed'; error: unknown; retry: () => void }
  | { at: 'no-domain' }
  /** The run the address names has not made its client yet. */
  | { at: 'unfinished'; runId: string }
  | {
      at: 'ready'
      form: TestForm
      domains: readonly DomainSummary[]
      services: ReturnType<typeof useServices>
      apps: ReturnType<typeof useApps>
      /** Title of the setup the page was opened for. */
      setupTitle?: string
    }

const useApps = (domainId: string) => useQuery({ ...clientAppsQuery(domainId), enabled: domainId !== '' })
const useServices = (domainId: string) => useQuery({ ...servicesQuery(domainId), enabled: domainId !== '' })

/** Everything the request is derived from, asked of the console, the domain and this browser. */
export function useTestWorld(start: Start, picks: Picks): TestWorld {
  const { runId } = start
  const domains = useQuery(domainsQuery())
  const runs = useQuery(runsQuery())
  const run = useQuery({ ...runQuery(runId ?? ''), enabled: runId !== undefined })
  const keys = useQuery(keysQuery())
  const known = {
    domains: domains.data ?? [],
    runs: runs.data ?? [],
    keys: keys.data ?? [],
    receipt: run.data?.receipt,
    recipe: run.data?.plan.recipe,
    start,
  }
  const domainId = chosenDomainId(picks, known)
  const apps = useApps(domainId)
  const services = useServices(domainId)

  const failed = [domains, runs, ...(runId === undefined ? [] : [run])].find(({ isError }) => isError)
  if (failed) return { at: 'failed', error: failed.error, retry: () => void failed.refetch() }
  // An older answer may name a secret that a fix has renewed since: a request is made from what is true now.
  const isStale = !runs.isFetchedAfterMount || (runId !== undefined && !run.isFetchedAfterMount)
  const isLoading = domains.isPending || keys.isPending || isStale
  if (isLoading) return { at: 'loading' }
  if (known.domains.length === 0) return { at: 'no-domain' }
  if (runId !== undefined && run.data && !run.data.receipt) return { at: 'unfinished', runId }
  return {
    at: 'ready',
    form: testForm(picks, { ...known, apps: apps.data ?? [], services: services.data ?? [] }),
    domains: known.domains,
    services,
    apps,
    ...(run.data && { setupTitle: run.data.plan.title }),
  }
}
