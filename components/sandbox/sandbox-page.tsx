'use client'

import { useQuery } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { sandboxQuery } from '@/lib/queries/sandbox'
import { ContentsPanel } from './contents-panel'
import { DomainCard } from './domain-card'
import { RequestLog } from './request-log'
import { type SandboxPageView, viewAddress } from './view-address'
import { ViewLink } from './view-link'

interface Props {
  view: SandboxPageView
  /** The question of each gate, by id. */
  questions: Record<string, string>
}

/** The sandbox's domains at the left; at the right what they hold, or what is asked of them. */
export function SandboxPage({ view, questions }: Props) {
  const sandbox = useQuery(sandboxQuery())
  if (sandbox.isPending) return <SandboxSkeleton />
  if (sandbox.isError) return <ApiProblemNote error={sandbox.error} onRetry={() => void sandbox.refetch()} />
  if (!sandbox.data.isOpen)
    return (
      <Panel flush>
        <EmptyState title="This console runs without its sandbox">
          It was started with <code>ASSAY_SANDBOX=off</code>. Start it without that to have one.
        </EmptyState>
      </Panel>
    )
  const { domains } = sandbox.data
  const chosen = domains.find(({ name }) => name === view.domain) ?? domains[0]
  if (!chosen) return null
  const here = { ...view, domain: chosen.name }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-3 lg:sticky lg:top-6">
        <nav aria-label="Domain" className="flex flex-wrap gap-1">
          {domains.map(({ name }) => (
            <ViewLink key={name} href={viewAddress(view, { domain: name })} isHere={name === chosen.name}>
              {name}
            </ViewLink>
          ))}
        </nav>
        <DomainCard key={chosen.name} domain={chosen} />
      </div>
      <div className="grid min-w-0 gap-3">
        <nav aria-label="What to show" className="flex flex-wrap gap-1">
          <ViewLink href={viewAddress(here, { show: 'requests' })} isHere={view.show === 'requests'}>
            Requests
          </ViewLink>
          <ViewLink href={viewAddress(here, { show: 'contents' })} isHere={view.show === 'contents'}>
            Contents
          </ViewLink>
        </nav>
        {view.show === 'requests' ? (
          <RequestLog view={here} questions={questions} />
        ) : (
          <ContentsPanel key={`${chosen.name} ${view.table}`} view={here} domain={chosen} />
        )}
      </div>
    </div>
  )
}

function SandboxSkeleton() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
      <Panel>
        <Skeleton what="Loading the domains" rows={3} isTall />
      </Panel>
      <Panel title="Requests">
        <Skeleton what="Loading the requests" rows={8} />
      </Panel>
    </div>
  )
}
