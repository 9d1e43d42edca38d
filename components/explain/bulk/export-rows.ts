import { clientsInWords } from './clients-in-words'
import { inThousands, percent } from './numbers'
import type { Row } from './row'
import type { BulkResult } from './use-bulk'

export type ExportForm = 'csv' | 'json' | 'md'

export interface Exported {
  fileName: string
  type: string
  text: string
}

/** The rows as shown, in a file named after the log. `today`: `2026-03-09`. */
export function exportRows(form: ExportForm, rows: readonly Row[], result: BulkResult, today: string): Exported {
  const base = result.source.name.replace(/\.(?:log|txt|json|gz|csv|out)$/i, '').replace(/[^\w.-]+/g, '-')
  const fileName = `${base || 'log'}_groups_${today}.${form}`
  switch (form) {
    case 'csv':
      return { fileName, type: 'text/csv', text: asCsv(rows) }
    case 'json':
      return { fileName, type: 'application/json', text: asJson(rows, result) }
    case 'md':
      return { fileName, type: 'text/markdown', text: asMarkdown(rows, result) }
  }
}

const columns = [
  'cause',
  'gate',
  'is the cause',
  'of',
  'what',
  'count',
  'share',
  'first',
  'last',
  'clients',
  'client names',
  'signatures',
  'example',
]

function asCsv(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { group, cause, share, clients, example } = row
    return [
      cause,
      group.gateId ?? '',
      group.isCause ? 'yes' : 'no',
      group.of,
      group.what,
      group.count,
      share.toFixed(4),
      group.first ?? '',
      group.last ?? '',
      clientsInWords(row),
      clients.join(' '),
      signatures(row),
      example,
    ]
  })
  return [columns, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')
}

/** A spreadsheet would run what begins with such a sign. */
const csvCell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const signatures = ({ group }: Row): string =>
  Object.entries(group.signatures ?? {})
    .map(([state, count]) => `${count} ${state}`)
    .join(', ')

function asJson(rows: readonly Row[], { source, grouped, cancelledAt }: BulkResult): string {
  const { groups: _all, ...read } = grouped
  const groups = rows.map(({ group, cause, share, clients, example }) => {
    const { key: _key, ...rest } = group
    return { cause, ...rest, share, clients, example }
  })
  const isWhole = cancelledAt === undefined
  return `${JSON.stringify({ log: source.name, bytes: source.size, isWhole, ...read, groups }, undefined, 2)}\n`
}

function asMarkdown(rows: readonly Row[], { source, grouped, cancelledAt }: BulkResult): string {
  const part = cancelledAt === undefined ? '' : ' Reading was cancelled: these are the groups so far.'
  return [
    `# ${source.name}`,
    '',
    `${inThousands(grouped.lines)} lines, ${inThousands(grouped.tokens)} tokens (${inThousands(grouped.distinctTokens)} distinct).${part}`,
    '',
    '| cause | what | count | share | first | last | clients |',
    '|---|---|--:|--:|---|---|--:|',
    ...rows.map((row) => {
      const { group, cause, share } = row
      const cells = [
        cause,
        group.what,
        inThousands(group.count),
        percent(share),
        group.first ?? '',
        group.last ?? '',
        clientsInWords(row),
      ]
      return `| ${cells.map(markdownCell).join(' | ')} |`
    }),
    ...grouped.dropped.flatMap((sentence) => ['', sentence]),
    '',
  ].join('\n')
}

const markdownCell = (text: string): string => text.replace(/[\\|`*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ')
