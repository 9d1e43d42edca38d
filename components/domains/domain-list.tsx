'use client'

import { useQuery } from '@tanstack/react-query'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { Cell, Row, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { domainsQuery } from '@/lib/queries/domains'
import type { DomainSummary } from '@/lib/queries/shapes/domains'

/** Every connected domain, how the console reaches it, and which of them want something. */
export function DomainList() {
  const domains = useQuery(domainsQuery())
  if (domains.isError) return <ApiProblemNote error={domains.error} onRetry={() => void domains.refetch()} />
  if (domains.isPending)
    return (
      <Panel>
        <Skeleton what="Loading the domains" rows={3} isTall />
      </Panel>
    )
  return (
    <Panel flush>
      {domains.data.length === 0 ? (
        <EmptyState title="No domain is connected">
          You need its URL, and a client id with its secret or an access token from its console. Explain works without
          any.
        </EmptyState>
      ) : (
        <Table caption="Connected identity domains" columns={['Name', 'Domain URL', 'The console calls as', '']}>
          {domains.data.map((domain) => (
            <DomainRow key={domain.id} domain={domain} />
          ))}
        </Table>
      )}
    </Panel>
  )
}

function DomainRow({ domain: { id, name, url, label, caller, state } }: { domain: DomainSummary }) {
  return (
    <Row>
      <Cell isHead>
        <span className="font-semibold">
          <TextLink href={`/domains/${encodeURIComponent(id)}`}>{name}</TextLink>
        </span>
        {label && <span className="ml-2 text-faint text-sm">{label}</span>}
      </Cell>
      <Cell label="Domain URL">
        <span className="font-mono text-sm">{url}</span>
      </Cell>
      <Cell label="The console calls as">
        {caller === 'client' ? 'a confidential application' : 'a pasted access token'}
      </Cell>
      <Cell>
        {state === 'needs-secret' ? (
          <Chip tone="maybe" glyph="exclamation">
            needs its {caller === 'client' ? 'secret' : 'token'} again
          </Chip>
        ) : (
          <Chip tone="open" glyph="tick">
            connected
          </Chip>
        )}
      </Cell>
    </Row>
  )
}
