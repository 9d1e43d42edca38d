import { digest } from './http/digest'
import type { DomainState, TableName } from './world/domain-state'

/** Parts of a domain that somebody decided; not keys, counters, spent assertions or which faults are in. */
const exported: TableName[] = [
  'apps',
  'appRoles',
  'grants',
  'users',
  'groups',
  'clientCertificates',
  'partnerCertificates',
  'apiKeys',
  'propagationTrusts',
  'settings',
  'permissions',
  'switches',
  'connections',
  'integrations',
  'lookups',
  'fusionUsers',
  'gateways',
]

/** Differ after every write, also after one that was undone. */
const noise = ['lastModified', 'version', 'idcsLastModifiedBy']
const secrets = ['clientSecret', 'password']

/** A domain as plain JSON in a fixed order. Secrets are digests: enough to see that one changed. */
export function exportDomain(domain: DomainState): Record<string, unknown> {
  return Object.fromEntries(
    exported.map((name) => {
      const rows = domain[name].all().map((row) => plain(row))
      return [name, rows.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))]
    }),
  )
}

const idOf = (row: unknown): string => (row as { id: string }).id

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => !noise.includes(key) && !isEmpty(member))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, secrets.includes(key) ? digest('sha256', String(member), 'hex') : plain(member)]),
  )
}

/** A list that was filled and emptied again is the list that was never there. */
const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)
