import type { Sandbox } from '../../sandbox/sandbox-types'

type Row = Record<string, unknown> & { id: string }

/** Rows by table and id. */
export type Rows = Map<string, Row>

export function exportedRows(sandbox: Sandbox, domainName = 'us'): Rows {
  const tables = Object.entries(sandbox.exportDomain(domainName) as Record<string, Row[]>)
  return new Map(tables.flatMap(([table, rows]) => rows.map((row): [string, Row] => [`${table} ${nameOf(row)}`, row])))
}

/** A certificate is the one of its alias in its store: put back, it has another id. */
const nameOf = ({ id, certificateAlias }: Row): string =>
  typeof certificateAlias === 'string' ? certificateAlias.toLowerCase() : id

/**
 * What differs from the start; empty: nothing. Two runs ended alike when these are equal: ids are counted, secrets random, and the
 * order of a list says nothing.
 */
export function difference(start: Rows, end: Rows): string {
  const gone = [...start.keys()].filter((key) => !end.has(key)).map((key) => `gone: ${key}`)
  const changed = [...end].filter(([key, row]) => !isSame(start.get(key), row))
  let text = JSON.stringify(changed.map(([key, row]) => `${key.split(' ')[0]} ${JSON.stringify(normal(row))}`).sort())
  for (const [id, label] of changed.flatMap(([key, row]) => labelsOf(key, row))) text = text.replaceAll(id, label)
  return changed.length + gone.length === 0 ? '' : [...(JSON.parse(text) as string[]).sort(), ...gone].join('\n')
}

/** Ids of what a run makes, and what it is found again by. */
function labelsOf(key: string, row: Row): [string, string][] {
  const name = row.displayName ?? row.certificateAlias
  if (key.startsWith('grants')) return [[row.id, 'a grant']]
  if (name === undefined) return []
  return [
    [row.id, `<${name}>`],
    ...(row.name === undefined ? [] : [[String(row.name), `<client ${name}>`] as [string, string]]),
  ]
}

const isSame = (was: Row | undefined, now: Row): boolean =>
  was !== undefined &&
  (JSON.stringify(was) === JSON.stringify(now) ||
    JSON.stringify(normal(identified(was))) === JSON.stringify(normal(identified(now))))

const identified = (row: Row): Row => ({ ...row, id: nameOf(row) })

const noise = ['created', 'clientSecret', 'ocid']

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((member) => JSON.stringify(normal(member))).sort()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (noise.includes(key) ? [] : [[key, normal(member)]])),
  )
}
