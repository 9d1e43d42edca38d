'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { TextInput } from '@/components/ui/text-input'
import { contentsQuery } from '@/lib/queries/sandbox'
import type { SandboxDomainView } from '@/lib/queries/shapes/sandbox'
import { ContentRows } from './content-rows'
import { tableNames, tableWords } from './table-words'
import { type SandboxPageView, viewAddress } from './view-address'

/** Everything a domain keeps, a table at a time. */
export function ContentsPanel({ view, domain }: { view: SandboxPageView; domain: SandboxDomainView }) {
  const router = useRouter()
  const [search, setSearch] = useState('')
  const contents = useInfiniteQuery(contentsQuery(domain.name, view.table, useDeferredValue(search)))
  const pages = contents.data?.pages ?? []
  const rows = pages.flatMap((page) => page.rows)
  const total = pages.at(-1)?.total
  return (
    <Panel title={tableWords[view.table]} aside={total === undefined ? '' : counted(total, rows.length)} flush>
      <div className="grid gap-3 border-line border-b p-4 sm:grid-cols-2">
        <Select
          label="Table"
          choices={tableNames.map((value) => ({ value, label: `${tableWords[value]} (${domain.counts[value]})` }))}
          value={view.table}
          onChange={({ target: { value } }) => {
            const table = tableNames.find((name) => name === value)
            if (table) router.replace(viewAddress(view, { table }), { scroll: false })
          }}
        />
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
