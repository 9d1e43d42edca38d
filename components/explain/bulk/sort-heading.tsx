import { Glyph } from '@/components/ui/glyph'
import type { Sorting, SortKey } from './sort-rows'

interface Props {
  by: SortKey
  label: string
  sorting: Sorting
  onSort: (sorting: Sorting) => void
}

/** What a first click on each wants to see. */
const startsDescending: readonly SortKey[] = ['count', 'last', 'clients']

/** A column's name that sorts by it, and the other way round when it does already. */
export function SortHeading({ by, label, sorting, onSort }: Props) {
  const isSorted = sorting.by === by
  const next = { by, isDescending: isSorted ? !sorting.isDescending : startsDescending.includes(by) }
  return (
    <th
      scope="col"
      className="whitespace-nowrap"
      aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className="inline-flex items-center gap-1 font-semibold hover:text-ink"
        onClick={() => onSort(next)}
      >
        {label}
        <Glyph
          name="down"
          className={`size-3.5 ${isSorted ? '' : 'invisible'} ${isSorted && !sorting.isDescending ? 'rotate-180' : ''}`}
        />
      </button>
    </th>
  )
}
