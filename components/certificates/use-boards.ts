import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StoredKey } from '@/components/keys/key-store'
import { keysQuery } from '@/components/keys/keys-query'
import { aliasBoard } from '@/lib/keys/alias-board'
import type { CallerCertificate, JudgedRow, NamedInAssertion } from '@/lib/keys/board-types'
import { clientAppsQuery } from '@/lib/queries/apps'
import { certificatesQuery } from '@/lib/queries/certificates'
import { domainQuery, domainsQuery } from '@/lib/queries/domains'
import type { DomainSummary } from '@/lib/queries/shapes/domains'

/** What a person put beside the domains' own. */
export interface Compared {
  assertion: NamedInAssertion | undefined
  callers: readonly CallerCertificate[]
}

/** One domain's part of the page. */
export interface Board {
  domain: DomainSummary
  state:
    | { at: 'loading' }
    | { at: 'failed'; error: unknown; retry: () => void }
    | {
        at: 'ready'
        rows: JudgedRow[]
        /** `false`: the caller there may not see the trusted partner certificates. `undefined`: not known. */
        seesPartners: boolean | undefined
      }
}

export type Boards =
  | { at: 'loading' }
  | { at: 'failed'; error: unknown; retry: () => void }
  | { at: 'ready'; boards: Board[] }

/** Every connected domain's keys, compared with this browser's and with what was pasted or opened. */
export function useBoards({ assertion, callers }: Compared): Boards {
  const [now] = useState(Date.now)
  const domains = useQuery(domainsQuery())
  const keys = useQuery(keysQuery())
  const list = domains.data ?? []
  const apps = useQueries({ queries: list.map(({ id }) => clientAppsQuery(id)) })
  const certificates = useQueries({ queries: list.map(({ id }) => certificatesQuery(id)) })
  const details = useQueries({ queries: list.map(({ id }) => domainQuery(id)) })
  const failed = [domains, keys].find(({ isError }) => isError)
  if (failed) return { at: 'failed', error: failed.error, retry: () => void failed.refetch() }
  if (!domains.data || !keys.data) return { at: 'loading' }
  const held: readonly StoredKey[] = keys.data
  const boards = domains.data.map((domain, index): Board => {
    const [theApps, theirs] = [apps[index], certificates[index]]
    const silent = [theApps, theirs].find((query) => query?.isError)
    if (silent) {
      const retry = () => void Promise.all([theApps?.refetch(), theirs?.refetch()])
      return { domain, state: { at: 'failed', error: silent.error, retry } }
    }
    if (!theApps?.data || !theirs?.data) return { domain, state: { at: 'loading' } }
    const rows = aliasBoard({
      domainName: domain.name,
      apps: theApps.data,
      certificates: theirs.data,
      keys: held.filter(({ domainId }) => domainId === domain.id),
      assertion,
      callers,
      now,
    })
    return { domain, state: { at: 'ready', rows, seesPartners: seesPartners(details[index]?.data?.rights.roles) } }
  })
  return { at: 'ready', boards }
}

/** Oracle's role table: Application Administrator is not enough for them. */
const seesPartners = (roles: string[] | null | undefined): boolean | undefined =>
  roles?.some((role) => role === 'Identity Domain Administrator' || role === 'Security Administrator')
