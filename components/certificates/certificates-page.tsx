'use client'

import { useState } from 'react'
import { download } from '@/components/setup/download'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { expiryCalendar } from '@/lib/keys/expiry-calendar'
import { ByHand } from './by-hand'
import { ComparePanel } from './compare-panel'
import { DomainBoard } from './domain-board'
import { expiriesOf } from './expiries-of'
import { type Compared, useBoards } from './use-boards'

const calendarType = 'text/calendar'

/** Every key, beside every place that knows it: whether they agree, and until when it is good. */
export function CertificatesPage() {
  const [compared, setCompared] = useState<Compared>({ assertion: undefined, callers: [] })
  const world = useBoards(compared)
  const boards = world.at === 'ready' ? world.boards : []
  const expiries = boards.flatMap(expiriesOf)
  return (
    <>
      <PageHeader
        title="Certificates"
        lead="One row for each key, with every place that knows it: alias and thumbprint must be the same in all of them."
        action={
          <Button
            disabledBecause={expiries.length === 0 ? 'No connected domain has a certificate that expires.' : undefined}
            onClick={() => download('certificates.ics', expiryCalendar(expiries, Date.now()), calendarType)}
          >
            Save the calendar (.ics)
          </Button>
        }
      />
      <div className="grid gap-6">
        {world.at === 'failed' && <ApiProblemNote error={world.error} onRetry={world.retry} />}
        {world.at === 'loading' && (
          <Panel>
            <Skeleton what="Looking for certificates" rows={4} isTall />
          </Panel>
        )}
        {world.at === 'ready' && boards.length === 0 && (
          <Panel flush>
            <EmptyState
              title="No identity domain is connected"
              action={<ButtonLink href="/domains/connect">Connect a domain</ButtonLink>}
            >
              A domain keeps the certificates by which it checks assertions: connect one to see them here.
            </EmptyState>
          </Panel>
        )}
        {boards.map((board) => (
          <DomainBoard key={board.domain.id} board={board} />
        ))}
        <ComparePanel compared={compared} onCompare={setCompared} boards={boards} />
        <ByHand />
      </div>
    </>
  )
}
