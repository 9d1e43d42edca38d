'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { TextInput } from '@/components/ui/text-input'
import { contentsQuery } from '@/lib/queries/sandbox'
import type { SandboxDomainView } from '@/lib/queries/shapes/sandbox'
import { ContentRows } from './content-rows'
import { tableNames, tableWords } from './table-words'
import { type SandboxPageView, viewAddress } from './view-address'
import { ViewLink } from './view-link'

/** Everything a domain keeps, a table at a time. */
export function ContentsPanel({ view, domain }: { view: SandboxPageView; domain: SandboxDomainView }) {
  const [search, setSearch] = useState('')
  const contents = useInfiniteQuery(contentsQuery(domain.name, view.table, useDeferredValue(search)))
  const pages = contents.data?.pages ?? []
  const rows = pages.flatMap((page) => page.rows)
  const total = pages.at(-1)?.total
  return (
    <Panel title={tableWords[view.table]} aside={total === undefined ? '' : counted(total, rows.length)} flush>
      <div className="grid gap-3 border-line border-b p-4">
        <nav aria-label="Tables" className="-mx-1 flex flex-wrap gap-x-1">
          {tableNames.map((table) => (
            <ViewLink key={table} href={viewAddress(view, { table })} isHere={table === view.table}>
              {tableWords[table]} <span className="text-faint">{domain.counts[table]}</span>
            </ViewLink>
          ))}
        </nav>
        <TextInput
          label="Find"
          placeholder="a name, a client id"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {contents.isPending && (
        <div className="p-4">
          <Skeleton what="Loading the rows" rows={6} />
        </div>
      )}
      {contents.isError && (
        <div className="p-4">
          <ApiProblemNote error={contents.error} onRetry={() => void contents.refetch()} />
        </div>
      )}
      {total === 0 &&
        (search.trim() === '' ? (
          <EmptyState title="Nothing here yet">
            {domain.name} has no {tableWords[view.table].toLowerCase()}.
          </EmptyState>
        ) : (
          <EmptyState title="Nothing matches" action={<Button onClick={() => setSearch('')}>Show all</Button>}>
            No row of this table has “{search.trim()}” in its name or detail.
          </EmptyState>
        ))}
      {rows.length > 0 && <ContentRows rows={rows} />}
      {contents.hasNextPage && (
        <div className="border-line border-t p-3">
          <Button loading={contents.isFetchingNextPage} onClick={() => void contents.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </Panel>
  )
}

const counted = (total: number, shown: number): string =>
  shown < total ? `${shown} of ${total.toLocaleString('en')}` : total.toLocaleString('en')
