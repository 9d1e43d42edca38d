import { isDeepStrictEqual } from 'node:util'
import { type Change, type DomainState, folded, grantKey, type TableName } from '../world/domain-state'
import type { Certificate, Grant } from '../world/resources'
import type { Row, Table } from '../world/table'

/** Part of a change that is kept with the fault; the domain is known. */
export type Undoable = Omit<Change, 'domain'>

/**
 * Takes changes back, last first, and nothing else: an attribute that somebody has changed since stays as it is now, and a row that
 * somebody has put in place of the old one stays too.
 */
export function undoChanges(domain: DomainState, changes: Undoable[]): void {
  for (const change of [...changes].reverse()) undoOne(domain, change)
}

function undoOne(domain: DomainState, { table, id, before, after }: Undoable): void {
  const rows = domain[table] as Table<Row>
  const present = rows.get(id)
  if (before === null) {
    // A disturbance counts its hits.
    if (present && (table === 'disturbances' || isDeepStrictEqual(present, after))) rows.remove(id)
  } else if (after === null) {
    if (!present && !isReplaced(domain, table, before)) rows.put(before)
  } else if (present) rows.put(mergedBack(present, before, after))
}

/** Three-way, by top-level attribute. */
function mergedBack(present: Row, before: Row, after: Row): Row {
  const [now, old, broken] = [present, before, after].map((row) => row as Row & Record<string, unknown>)
  if (!now || !old || !broken) return present
  const merged = { ...now }
  for (const name of new Set([...Object.keys(old), ...Object.keys(broken)])) {
    const isOurs = !isDeepStrictEqual(old[name], broken[name]) && isDeepStrictEqual(now[name], broken[name])
    if (!isOurs) continue
    if (name in old) merged[name] = old[name]
    else delete merged[name]
  }
  return merged
}

/** Whether the place of a deleted row was taken: its alias, or the same grant under another id. A grant may lack its ends by now. */
function isReplaced(domain: DomainState, table: TableName, row: Row): boolean {
  if (table === 'grants') return !hasEnds(domain, row as Grant) || isGranted(domain, row as Grant)
  if (table !== 'clientCertificates' && table !== 'partnerCertificates') return false
  return domain[table].find('alias', folded((row as Certificate).certificateAlias)) !== undefined
}

const isGranted = (domain: DomainState, grant: Grant): boolean =>
  domain.grants.find('compositeKey', grantKey(grant)) !== undefined

function hasEnds(domain: DomainState, { grantee, entitlement }: Grant): boolean {
  const holders = { User: domain.users, App: domain.apps, Group: domain.groups }[grantee.type]
  return holders.get(grantee.value) !== undefined && domain.appRoles.get(entitlement.attributeValue) !== undefined
}
