import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { GroupRow } from './group-row'
import { inThousands } from './numbers'
import type { Row } from './row'
import { SortHeading } from './sort-heading'
import type { Sorting, SortKey } from './sort-rows'

/** So many are drawn at once: a log may have thousands of groups. */
const pageSize = 50

/** `down`, `up`: the two orders in words, for a list that has no headings. */
export const columns: readonly { by: SortKey; label: string; down: string; up: string }[] = [
  { by: 'cause', label: 'Cause', down: 'Z to A', up: 'A to Z' },
  { by: 'count', label: 'Count', down: 'most first', up: 'fewest first' },
  { by: 'first', label: 'First', down: 'latest first', up: 'earliest first' },
  { by: 'last', label: 'Last', down: 'latest first', up: 'earliest first' },
  { by: 'clients', label: 'Clients', down: 'most first', up: 'fewest first' },
]

interface Props {
  /** Filtered and sorted. */
  rows: readonly Row[]
  sorting: Sorting
  onSort: (sorting: Sorting) => void
}

export function GroupsTable({ rows, sorting, onSort }: Props) {
  const [wantedPage, setWantedPage] = useState(0)
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(wantedPage, pages - 1)
  const from = page * pageSize
  const shown = rows.slice(from, from + pageSize)
  if (rows.length === 0)
    return <EmptyState title="No group matches">Take a word off the filter, or widen the time.</EmptyState>
  return (
    <>
      <table className="table-list w-full border-collapse">
        <caption className="sr-only">Groups, times in UTC</caption>
        <thead>
          <tr>
            {columns.map(({ by, label }) => (
              <SortHeading key={by} {...{ by, label, sorting }} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <GroupRow key={row.group.key} row={row} />
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <nav aria-label="Pages of groups" className="flex flex-wrap items-center gap-2 border-line border-t px-4 py-3">
          <Button
            small
            disabledBecause={page === 0 ? 'This is the first page.' : undefined}
            onClick={() => setWantedPage(page - 1)}
          >
            Back
          </Button>
          <Button
            small
            disabledBecause={page === pages - 1 ? 'This is the last page.' : undefined}
            onClick={() => setWantedPage(page + 1)}
          >
            Next
          </Button>
          <span className="text-soft text-sm tabular-nums">
            {inThousands(from + 1)}–{inThousands(from + shown.length)} of {inThousands(rows.length)}
          </span>
        </nav>
      )}
    </>
  )
}
