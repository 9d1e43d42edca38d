import { z } from 'zod'
import { json, sentence } from '../http/answers'
import type { Reply } from '../http/reply'
import type { Lookup } from '../world/service-resources'
import type { ServiceCall } from './judge-bearer'

/** Name, two or more columns, and rows, says Oracle's "Create a Lookup". */
const LookupBody = z.object({
  name: z.string().min(1),
  columns: z.array(z.string()).min(2),
  rows: z.array(z.object({ rowData: z.array(z.string()) })).default([]),
})

const view = ({ name, columns, rows }: Lookup) => ({ name, columns, rows, rowCount: rows.length })

export function listLookups({ domain, instance }: ServiceCall): Reply {
  const items = domain.lookups.where('instance', instance.key).map(view)
  return json(200, { items, totalResults: items.length, hasMore: false })
}

/** Answers 200, not 201, as documented; "Bad request, missing required data" is 400. */
export async function createLookup({ domain, instance, request }: ServiceCall): Promise<Reply> {
  const body = LookupBody.safeParse(parsed(await request.text()))
  if (!body.success) return sentence(400, 'A lookup needs a name, two columns or more, and rows.')
  const id = `${instance.key}|${body.data.name}`
  if (domain.lookups.get(id)) return sentence(409, `There is a lookup "${body.data.name}" already.`)
  const lookup: Lookup = { id, instance: instance.key, ...body.data }
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
