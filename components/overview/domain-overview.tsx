'use client'

import { useQuery } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { TextLink } from '@/components/ui/text-link'
import { domainsQuery } from '@/lib/queries/domains'

/** Which domains are connected, and which of them want something. */
export function DomainOverview() {
  const domains = useQuery(domainsQuery())
  const connect = (
    <ButtonLink href="/domains/connect" small>
      Connect a domain
    </ButtonLink>
  )
  return (
    <Panel title="Identity domains" aside={connect} flush>
      {domains.isPending && (
        <div className="p-4">
          <Skeleton what="Loading the domains" rows={2} isTall />
        </div>
      )}
      {domains.isError && (
        <div className="p-4">
          <ApiProblemNote error={domains.error} onRetry={() => void domains.refetch()} />
        </div>
      )}
      {domains.data?.length === 0 && (
        <EmptyState title="No domain is connected" action={connect}>
          Connect one by its URL to set up clients in it. Explain works without any.
        </EmptyState>
      )}
      {domains.data && domains.data.length > 0 && (
        <ul className="divide-y divide-line">
          {domains.data.map(({ id, name, url, label, state }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3">
              <div className="min-w-0">
                <p className="font-semibold">
                  <TextLink href={`/domains/${encodeURIComponent(id)}`}>{name}</TextLink>
                </p>
                <p className="break-all font-mono text-faint text-sm">{url}</p>
              </div>
              {state === 'needs-secret' ? (
                <Chip tone="maybe" glyph="exclamation">
                  needs its secret again
                </Chip>
              ) : (
                label && <Chip>{label}</Chip>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
