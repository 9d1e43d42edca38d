import type { Resource } from '../world/resources'
import type { Call } from './endpoint'
import type { ResourceKind } from './resource-kind'
import { notFound } from './scim-error'

/** The row that the path names, by id or OCID; else a 404. */
export function rowOf(kind: ResourceKind, call: Call): Resource {
  const table = kind.table(call.domain)
  const row = kind.find ? kind.find(call) : (table.get(call.id) ?? table.find('ocid', call.id))
  if (!row) throw notFound(kind.schema().resourceType, call.id)
  return row
}
