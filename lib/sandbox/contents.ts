import { type ContentTable, contentWords, type Words } from './content-words'
import type { DomainState } from './world/domain-state'
import type { Row } from './world/table'

export type { ContentTable }

export const contentTables = Object.keys(contentWords) as ContentTable[]

/** One row in words; `raw` is the row as it is kept, without secrets. */
export interface ContentRow extends Words {
  id: string
  raw: Record<string, unknown>
}

export interface ContentPage {
  /** Rows that match. */
  total: number
  rows: ContentRow[]
}

export interface ContentQuery {
  table: ContentTable
  /** Found in title or detail, whatever the case. */
  search?: string
  /** First row, from 0. */
  from?: number
  count?: number
}

/** A page of one table of a domain, for a person to look at. `now`: milliseconds since the epoch. */
export function readContents(domain: DomainState, query: ContentQuery, now: number): ContentPage {
  const { table, search = '', from = 0, count = 50 } = query
  const rows: readonly Row[] = domain[table].all()
  const wanted = search.trim().toLowerCase()
  const inWords = (row: Row): ContentRow => {
    // A row of the table that `table` names.
    const words = contentWords[table](row as never, domain, now)
    return { id: row.id, ...words, raw: withoutSecrets(row) }
  }
  if (wanted === '') return { total: rows.length, rows: rows.slice(from, from + count).map(inWords) }
  const found = rows.map(inWords).filter(({ title, detail }) => `${title} ${detail}`.toLowerCase().includes(wanted))
  return { total: found.length, rows: found.slice(from, from + count) }
}

/** How many rows each table has. */
export const countContents = (domain: DomainState): Record<ContentTable, number> =>
  Object.fromEntries(contentTables.map((table) => [table, domain[table].size()])) as Record<ContentTable, number>

const secrets = ['clientSecret', 'password', 'privateKey']

const withoutSecrets = (row: Row): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !secrets.includes(name)))
