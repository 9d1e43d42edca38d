import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Filter } from './filter-rows'
import { columns } from './groups-table'
import type { Sorting, SortKey } from './sort-rows'

interface Props {
  filter: Filter
  onFilter: (filter: Filter) => void
  sorting: Sorting
  onSort: (sorting: Sorting) => void
}

export function GroupsFilter({ filter, onFilter, sorting, onSort }: Props) {
  return (
    <div className="grid gap-3 border-line border-b p-4">
      <div className="grid gap-3 sm:grid-cols-[1fr_12rem]">
        <TextInput
          label="Filter"
          placeholder="A cause, a client, words of the example"
          value={filter.words}
          onChange={(event) => onFilter({ ...filter, words: event.target.value })}
        />
        <Select
          label="Show"
          choices={[
            { value: 'all', label: 'Tokens and errors' },
            { value: 'tokens', label: 'Tokens' },
            { value: 'errors', label: 'Errors' },
          ]}
          value={filter.of}
          onChange={(event) => onFilter({ ...filter, of: event.target.value as Filter['of'] })}
        />
      </div>
      {/* A list has no headings to sort by. */}
      <div className="sm:hidden">
        <Select
          label="Sort by"
          choices={columns.flatMap(({ by, label, down, up }) => [
            { value: `${by} down`, label: `${label}, ${down}` },
            { value: `${by} up`, label: `${label}, ${up}` },
          ])}
          value={`${sorting.by} ${sorting.isDescending ? 'down' : 'up'}`}
          onChange={(event) => {
            const [by, way] = event.target.value.split(' ')
            onSort({ by: by as SortKey, isDescending: way === 'down' })
          }}
        />
      </div>
      <Disclosure summary="Filter by time">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextInput
            label="From (UTC)"
            hint="Groups that were last seen before it are left out."
            type="datetime-local"
            value={filter.after}
            onChange={(event) => onFilter({ ...filter, after: event.target.value })}
          />
          <TextInput
            label="To (UTC)"
            hint="Groups that were first seen after it are left out."
            type="datetime-local"
            value={filter.before}
            onChange={(event) => onFilter({ ...filter, before: event.target.value })}
          />
        </div>
      </Disclosure>
    </div>
  )
}
