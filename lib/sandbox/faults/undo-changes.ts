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

/** Three-way, member by member, into objects and into lists that kept their length. */
function mergedBack<T>(present: T, before: T, after: T): T {
  if (isDeepStrictEqual(before, after)) return present
  if (isDeepStrictEqual(present, after)) return before
  const [now, old, broken] = [present, before, after].map(membersOf)
  if (!now || !old || !broken || Array.isArray(now) !== Array.isArray(old)) return present
  if (Array.isArray(now) && (now.length !== broken.length || now.length !== old.length)) return present
  const names = new Set([now, old, broken].flatMap(Object.keys))
  const merged = [...names].flatMap((name) => {
    const value = mergedBack(now[name], old[name], broken[name])
    return value === undefined ? [] : [[name, value] as const]
  })
  // Safe: every member is one of the three.
  return (Array.isArray(now) ? merged.map(([, value]) => value) : Object.fromEntries(merged)) as T
}

const membersOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined

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
