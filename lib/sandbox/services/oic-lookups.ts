import { json, sentence } from '../http/answers'
import type { Reply } from '../http/reply'
import type { Lookup } from '../world/service-resources'
import type { ServiceCall } from './judge-bearer'

/** Name, two or more columns, and rows, says Oracle's "Create a Lookup". */
function readLookup(value: unknown): Pick<Lookup, 'name' | 'columns' | 'rows'> | undefined {
  if (!isRecord(value)) return undefined
  const { name, columns, rows = [] } = value
  if (typeof name !== 'string' || name === '' || !isTexts(columns) || columns.length < 2) return undefined
  if (!Array.isArray(rows) || !rows.every(isLookupRow)) return undefined
  return { name, columns, rows: rows.map(({ rowData }) => ({ rowData })) }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string')
const isLookupRow = (value: unknown): value is { rowData: string[] } => isRecord(value) && isTexts(value.rowData)

const view = ({ name, columns, rows }: Lookup) => ({ name, columns, rows, rowCount: rows.length })

export function listLookups({ domain, instance }: ServiceCall): Reply {
  const items = domain.lookups.where('instance', instance.key).map(view)
  return json(200, { items, totalResults: items.length, hasMore: false })
}

/** Answers 200, not 201, as documented; "Bad request, missing required data" is 400. */
export async function createLookup({ domain, instance, request }: ServiceCall): Promise<Reply> {
  const body = readLookup(parsed(await request.text()))
  if (!body) return sentence(400, 'A lookup needs a name, two columns or more, and rows.')
  const id = `${instance.key}|${body.name}`
  if (domain.lookups.get(id)) return sentence(409, `There is a lookup "${body.name}" already.`)
  const lookup: Lookup = { id, instance: instance.key, ...body }
  domain.lookups.put(lookup)
  return json(200, view(lookup))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
