import type { ClientApp, DomainCertificate } from '../queries/shapes/domains'
import type { BoardRow, BrowserKey, CallerCertificate, JudgedRow, NamedInAssertion } from './board-types'
import { disagreementsOf } from './disagreements'
import { readThumbprint } from './thumbprint-forms'

export interface BoardInput {
  domainName: string
  apps: readonly ClientApp[]
  certificates: readonly DomainCertificate[]
  /** Of this browser, for this domain. */
  keys: readonly BrowserKey[]
  assertion?: NamedInAssertion | undefined
  callers?: readonly CallerCertificate[]
  /** Milliseconds since the epoch. */
  now: number
}

/**
 * One row for each key that a domain, its applications, this browser or the caller speaks of, soonest to expire first. What has a
 * thumbprint is placed by it, as that is the key; the alias counts where there is none.
 */
export function aliasBoard({
  domainName,
  apps,
  certificates,
  keys,
  assertion,
  callers = [],
  now,
}: BoardInput): JudgedRow[] {
  const rows: BoardRow[] = []
  const place = (alias: string, x5t: string | undefined): BoardRow => findRow(rows, alias, x5t) ?? newRow(rows, alias)
  const stored = (store: DomainCertificate['store']) => certificates.filter((each) => each.store === store)
  for (const held of stored('client')) newRow(rows, held.alias).client = held
  for (const held of stored('partner')) place(held.alias, held.x5t).partners.push(held)
  for (const { appId, clientId, displayName, certificates: named } of apps)
    for (const { alias, x5t } of named) {
      // The domain itself resolves it, by its alias.
      const row = rows.find((each) => sameAlias(each.client?.alias ?? '', alias)) ?? place(alias, x5t)
      row.apps.push({ appId, clientId, displayName, alias, ...(x5t !== undefined && { x5t }) })
    }
  for (const key of keys) place(key.alias, key.x5t).browser.push(key)
  // A certificate of somebody else entirely says nothing about this domain.
  for (const caller of callers) findRow(rows, caller.alias, caller.x5t)?.callers.push(caller)
  if (assertion) placeAssertion(rows, apps, assertion)
  return rows
    .map(withFacts)
    .map((row) => judged(row, domainName, apps, now))
    .sort((a, b) => (a.notAfter ?? '9').localeCompare(b.notAfter ?? '9') || a.alias.localeCompare(b.alias))
}

export const sameAlias = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** By both, by the thumbprint, by the alias: in this order. */
function findRow(rows: BoardRow[], alias: string | undefined, x5t: string | undefined): BoardRow | undefined {
  const hasAlias = (row: BoardRow) => alias !== undefined && sameAlias(row.alias, alias)
  const hasPrint = (row: BoardRow) => x5t !== undefined && printsOf(row).includes(x5t)
  return rows.find((row) => hasAlias(row) && hasPrint(row)) ?? rows.find(hasPrint) ?? rows.find(hasAlias)
}

const printsOf = ({ client, partners, browser }: BoardRow) =>
  [client, ...partners, ...browser].flatMap((held) => held?.x5t ?? [])

function newRow(rows: BoardRow[], alias: string): BoardRow {
  const row: BoardRow = { alias, apps: [], partners: [], browser: [], callers: [] }
  rows.push(row)
  return row
}

/** Beside the key it names. One whose issuer has its application elsewhere is none of this domain's business. */
function placeAssertion(rows: BoardRow[], apps: readonly ClientApp[], assertion: NamedInAssertion): void {
  const { kid, x5t, iss } = assertion
  const isKnown = apps.some(({ clientId }) => clientId === iss)
  if (iss !== undefined && !isKnown) return
  const read = x5t === undefined ? undefined : readThumbprint(x5t)
  const row = findRow(rows, kid, read && 'x5t' in read ? read.x5t : undefined)
  if (row) row.assertion = assertion
  else if (isKnown) newRow(rows, kid ?? '').assertion = assertion
}

/** The key's own facts, from wherever they are surest. */
function withFacts(row: BoardRow): BoardRow {
  const known = row.client ?? row.partners[0]
  const facts = known ?? row.browser[0] ?? row.callers[0]
  return {
    ...row,
    ...(facts && { x5t: facts.x5t, notAfter: facts.notAfter }),
    ...(known && { notBefore: known.notBefore }),
  }
}

function judged(row: BoardRow, domainName: string, apps: readonly ClientApp[], now: number): JudgedRow {
  const disagreements = disagreementsOf(row, { domainName, apps, now })
  const places = [row.apps[0], row.client, row.partners[0], row.browser[0], row.callers[0], row.assertion]
  const isAlone = places.filter((place) => place !== undefined).length < 2
  return { ...row, disagreements, state: disagreements.length > 0 ? 'disagrees' : isAlone ? 'alone' : 'agrees' }
}
