import type { Row } from './row'

export interface Filter {
  /** Words that all occur somewhere in a row, in whatever case. */
  words: string
  of: 'all' | 'tokens' | 'errors'
  /** As a `datetime-local` input has it, taken as UTC; `''`: any time. */
  after: string
  before: string
}

export const noFilter: Filter = { words: '', of: 'all', after: '', before: '' }

export function filterRows(rows: readonly Row[], { words, of, after, before }: Filter): readonly Row[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      (of === 'all' || row.group.of === of) &&
      (after === '' || (row.group.last !== undefined && row.group.last >= after)) &&
      // A time without seconds is less than itself with some: the whole minute counts.
      (before === '' || (row.group.first !== undefined && row.group.first.slice(0, before.length) <= before)) &&
      (wanted.length === 0 || hasAll(row, wanted)),
  )
}

/** Only what is shown is looked through: a filter must not tell names that are hidden. */
function hasAll({ cause, group, clients, example }: Row, wanted: readonly string[]): boolean {
  const text = [cause, group.what, group.gateId ?? '', ...clients, example].join('\n').toLowerCase()
  return wanted.every((word) => text.includes(word))
}
