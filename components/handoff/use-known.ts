import { useQuery } from '@tanstack/react-query'
import type { DoneRun } from '@/lib/handoff/setup-of'
import type { Known } from '@/lib/handoff/to-subject'
import { appQuery } from '@/lib/queries/apps'
import { certificatesQuery } from '@/lib/queries/certificates'
import { checksQuery } from '@/lib/queries/checks'
import { domainQuery } from '@/lib/queries/domains'
import { runsQuery } from '@/lib/queries/runs'
import { servicesQuery } from '@/lib/queries/services'

interface Place {
  at: string
  domainId: string
  appId: string
  run?: DoneRun
}

type State =
  | { at: 'loading' }
  | { at: 'failed'; error: unknown; retry: () => void }
  | { at: 'ready'; known: Known; unread: string[] }

/** All that is known of an application; what only enriches it may fail, and is told. */
export function useKnown({ at, domainId, appId, run }: Place): State {
  const app = useQuery(appQuery(domainId, appId))
  const domain = useQuery(domainQuery(domainId))
  const services = useQuery(servicesQuery(domainId))
  const certificates = useQuery(certificatesQuery(domainId))
  const checks = useQuery(checksQuery())
  const runs = useQuery(runsQuery())
  for (const query of [app, domain, services])
    if (query.isError) return { at: 'failed', error: query.error, retry: () => void query.refetch() }
  if (!app.data || !domain.data || !services.data || certificates.isPending || checks.isPending || runs.isPending)
    return { at: 'loading' }
  return {
    at: 'ready',
    known: {
      at,
      app: app.data,
      domain: domain.data,
      services: services.data,
      certificates: certificates.data ?? [],
      checks: checks.data ?? [],
      runs: runs.data ?? [],
      ...(run && { run }),
    },
    unread: [
      ...(certificates.isError ? ['Its certificates could not be read, so no last day is in these files.'] : []),
      ...(checks.isError ? ['The saved checks could not be read, so none of their tests is in these files.'] : []),
      ...(runs.isError ? ['The runs could not be read, so no test that proved one is in these files.'] : []),
    ],
  }
}
