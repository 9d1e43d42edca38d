import type { DomainState } from './domain-state'
import type { Expiring } from './oauth-rows'
import type { Table } from './table'

const tables = [
  'usedAssertions',
  'sessions',
  'authorizationCodes',
  'refreshTokens',
  'deviceCodes',
  'revocations',
  'pageVisits',
] as const

export function dropExpired(domain: DomainState, seconds: number): void {
  for (const name of tables) drop(domain[name] as Table<Expiring>, seconds)
}

/** Puts a row and now and then drops the ended ones: a sandbox that runs for weeks must not fill up with them. */
export function putExpiring<T extends Expiring>(table: Table<T>, row: T, seconds: number): void {
  table.put(row)
  if (table.size() % 1000 === 0) drop(table, seconds)
}

function drop<T extends Expiring>(table: Table<T>, seconds: number): void {
  for (const { id, exp } of table.all()) if (exp < seconds) table.remove(id)
}
