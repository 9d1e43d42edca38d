import { list, Mistake, members, text } from '../http/check'
import { type DomainProfile, type DomainState, type TableName, tableNames } from '../world/domain-state'
import type { Row } from '../world/table'
import { planOf, readOrigin, type WorldOrigin } from './origin'

const format = 'assay-sandbox-state'
const version = 1

/** A world, whole: with secrets, keys, counters, spent assertions, faults and disturbances. Order in each table is that of creation. */
export interface WorldState {
  format: typeof format
  version: typeof version
  origin: WorldOrigin
  domains: { profile: DomainProfile; tables: Partial<Record<TableName, Row[]>> }[]
}

/** Tables without rows are left out. */
export const exportState = (origin: WorldOrigin, domains: Iterable<DomainState>): WorldState => ({
  format,
  version,
  origin,
  domains: Array.from(domains, (domain) => ({
    profile: domain.profile,
    tables: Object.fromEntries(
      tableNames.filter((name) => domain[name].size() > 0).map((name) => [name, [...domain[name].all()]]),
    ),
  })),
})

/** What somebody hands in as a state. Throws a sentence with the place of the mistake. */
export function readState(value: unknown): WorldState {
  const state = members(value, '$', ['format', 'version', 'origin', 'domains'])
  if (state.format !== format) throw new Mistake(`$.format is not "${format}": this is no state of a sandbox.`)
  if (state.version !== version)
    throw new Mistake(`$.version is ${JSON.stringify(state.version)}; this sandbox reads version ${version}.`)
  const origin = members(state.origin, '$.origin', ['world', 'apps', 'seed'])
  const read = readOrigin(
    origin.world === 'seed' ? (origin.seed ?? null) : origin.world,
    origin.apps as number | undefined,
  )
  const domains = list(state.domains, '$.domains').map((domain, index) => readDomain(domain, `$.domains[${index}]`))
  const names = (profiles: DomainProfile[]) => profiles.map(({ name }) => name).join(', ')
  const found = names(domains.map(({ profile }) => profile))
  const expected = names(planOf(read).profiles)
  if (found !== expected) throw new Mistake(`$.domains are ${found || 'none'}; a world of this origin has ${expected}.`)
  return { format, version, origin: read, domains }
}

function readDomain(value: unknown, at: string): WorldState['domains'][number] {
  const domain = members(value, at, ['profile', 'tables'])
  const profile = members(domain.profile, `${at}.profile`, ['name', 'tenancy', 'region', 'guid'])
  const part = (name: string) => text(profile[name], `${at}.profile.${name}`)
  const tables = members(domain.tables, `${at}.tables`, tableNames)
  for (const [name, rows] of Object.entries(tables))
    for (const [index, row] of list(rows, `${at}.tables.${name}`).entries()) {
      const where = `${at}.tables.${name}[${index}]`
      if (typeof row !== 'object' || row === null) throw new Mistake(`${where} must be an object.`)
      text((row as Partial<Row>).id, `${where}.id`)
    }
  if (tables.signingKeys === undefined) throw new Mistake(`${at}.tables.signingKeys is missing.`)
  return {
    profile: { name: part('name'), tenancy: part('tenancy'), region: part('region'), guid: part('guid') },
    // Safe as far as it was checked: members of rows are those that an export wrote.
    tables: tables as Partial<Record<TableName, Row[]>>,
  }
}
