import { useMemo, useState } from 'react'
import { download } from '@/components/setup/download'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Panel } from '@/components/ui/panel'
import { type ExportForm, exportRows } from './export-rows'
import { filterRows, noFilter } from './filter-rows'
import { GroupsFilter } from './groups-filter'
import { GroupsTable } from './groups-table'
import { counted, inThousands } from './numbers'
import { type GateWords, rowsOf } from './row'
import { type Sorting, sortRows } from './sort-rows'
import type { BulkResult } from './use-bulk'

const forms: readonly [ExportForm, string][] = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['md', 'Markdown'],
]

interface Props {
  result: BulkResult
  gates: GateWords
}

export function Groups({ result, gates }: Props) {
  const [showsNames, setShowsNames] = useState(false)
  const [filter, setFilter] = useState(noFilter)
  const [sorting, setSorting] = useState<Sorting>({ by: 'count', isDescending: true })
  const all = useMemo(() => rowsOf(result, gates, showsNames), [result, gates, showsNames])
  const rows = useMemo(() => sortRows(filterRows(all, filter), sorting), [all, filter, sorting])
  const save = (form: ExportForm) => {
    const { fileName, text, type } = exportRows(form, rows, result, new Date().toISOString().slice(0, 10))
    download(fileName, text, type)
  }
  return (
    <Panel
      title="Groups by cause"
      flush
      aside={
        <span aria-live="polite">
          {rows.length === all.length
            ? counted(all.length, 'group')
            : `${inThousands(rows.length)} of ${counted(all.length, 'group')}`}
        </span>
      }
      footer={
        <>
          <span className="text-soft text-sm">
            Save the {counted(rows.length, 'group')} above, {showsNames ? 'with names' : 'without names'}, as
          </span>
          {forms.map(([form, label]) => (
            <Button key={form} small onClick={() => save(form)}>
              {label}
            </Button>
          ))}
        </>
      }
    >
      <div className="px-4 pt-4">
        <Checkbox
          label="Show names"
          hint="Of clients, people and hosts. Without it each has a pseudonym, the same everywhere in this log."
          checked={showsNames}
          onChange={(event) => setShowsNames(event.target.checked)}
        />
      </div>
      <GroupsFilter filter={filter} onFilter={setFilter} sorting={sorting} onSort={setSorting} />
      <GroupsTable rows={rows} sorting={sorting} onSort={setSorting} />
    </Panel>
  )
}
