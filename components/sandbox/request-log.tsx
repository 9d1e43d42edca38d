'use client'

import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { LogRow } from './log-row'
import { useRequestLog } from './use-request-log'
import { type SandboxPageView, viewAddress } from './view-address'
import { ViewLink } from './view-link'

interface Props {
  view: SandboxPageView
  questions: Record<string, string>
}

/** What is asked of the chosen domain and its services, as it happens. */
export function RequestLog({ view, questions }: Props) {
  const { log, isLive, setIsLive } = useRequestLog()
  const own = (log.data ?? []).filter(({ domain }) => domain === view.domain)
  const rows = view.refusedOnly ? own.filter(({ status }) => status >= 400) : own
  return (
    <Panel
      title="Requests"
      aside={
        <>
          <ViewLink href={viewAddress(view, { refusedOnly: !view.refusedOnly })} isHere={view.refusedOnly}>
            Refused only
          </ViewLink>
          <Button small onClick={() => setIsLive(!isLive)}>
            {isLive ? 'Pause' : 'Go on'}
          </Button>
        </>
      }
      flush
    >
      {log.isPending && (
        <div className="p-4">
          <Skeleton what="Loading the requests" rows={6} />
        </div>
      )}
      {log.isError && (
        <div className="p-4">
          <ApiProblemNote error={log.error} onRetry={() => void log.refetch()} />
        </div>
      )}
      {log.data && rows.length === 0 && (
        <EmptyState title={view.refusedOnly ? 'Nothing was refused' : 'Nobody has asked anything yet'}>
          {view.refusedOnly
            ? `Every request to ${view.domain} was answered as wanted.`
            : `Requests to ${view.domain} and its services appear here as they come, also those of programs outside.`}
        </EmptyState>
      )}
      <ul aria-label="Requests, newest first">
        {rows.map((request) => (
          <LogRow key={request.seq} request={request} questions={questions} />
        ))}
      </ul>
    </Panel>
  )
}
