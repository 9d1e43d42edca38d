import { useState } from 'react'
import { download } from '@/components/setup/download'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { JudgedRow } from '@/lib/keys/board-types'
import { expiryCalendar } from '@/lib/keys/expiry-calendar'
import { BoardRow } from './board-row'
import { expiriesOf } from './expiries-of'
import type { Board } from './use-boards'

/** One domain's keys, soonest to expire first. */
export function DomainBoard({ board }: { board: Board }) {
  const { domain, state } = board
  const expiries = expiriesOf(board)
  return (
    <Panel
      title={<TextLink href={`/domains/${encodeURIComponent(domain.id)}`}>{domain.name}</TextLink>}
      aside={
        <>
          {state.at === 'ready' && <span>{inShort(state.rows)}</span>}
          {expiries.length > 0 && (
            <Button
              small
              onClick={() =>
                download(`${domain.name}_certificates.ics`, expiryCalendar(expiries, Date.now()), 'text/calendar')
              }
            >
              Calendar of {domain.name}
            </Button>
          )}
        </>
      }
      flush
    >
      {state.at === 'loading' && (
        <div className="p-4">
          <Skeleton what={`Asking ${domain.name}`} rows={3} isTall />
        </div>
      )}
      {state.at === 'failed' && (
        <div className="p-4">
          <ApiProblemNote error={state.error} onRetry={state.retry} />
        </div>
      )}
      {state.at === 'ready' && state.rows.length === 0 && (
        <EmptyState
          title={`No application of ${domain.name} has a certificate`}
          action={
            <ButtonLink href="/setup" small>
              Set up a client
            </ButtonLink>
          }
        >
          A client that signs for users needs one: a setup makes the key pair and puts its certificate in place.
        </EmptyState>
      )}
      {state.at === 'ready' && state.rows.length > 0 && (
        <Rows domain={domain} rows={state.rows} seesPartners={state.seesPartners} />
      )}
    </Panel>
  )
}

type RowsProps = Pick<Extract<Board['state'], { at: 'ready' }>, 'rows' | 'seesPartners'> & Pick<Board, 'domain'>

function Rows({ domain, rows, seesPartners }: RowsProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const toggle = (key: string) => {
    const next = new Set(opened)
    if (!next.delete(key)) next.add(key)
    setOpened(next)
  }
  return (
    <Table
      caption={`Keys of ${domain.name}`}
      columns={['Key', 'Applications', 'Client certificates', 'Trusted partners', 'Assertion', 'Caller’s side', '']}
    >
      {rows.map((row) => {
        const key = `${row.alias} ${row.x5t ?? ''}`
        return (
          <BoardRow
            key={key}
            domainId={domain.id}
            row={row}
            seesPartners={seesPartners}
            isOpen={opened.has(key)}
            onToggle={() => toggle(key)}
          />
        )
      })}
    </Table>
  )
}

function inShort(rows: readonly JudgedRow[]): string {
  const differing = rows.filter(({ state }) => state === 'disagrees').length
  if (rows.length === 0) return ''
  const keys = rows.length === 1 ? '1 key' : `${rows.length} keys`
  return differing === 0 ? `${keys}, nothing differs` : `${keys}, ${differing} to look at`
}
