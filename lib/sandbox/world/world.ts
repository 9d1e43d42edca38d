import { Mistake } from '../http/check'
import type { PrivateCause } from '../sandbox-types'
import type { WorldOrigin } from '../worlds/origin'
import {
  type Change,
  createDomainState,
  type DomainProfile,
  type DomainState,
  type TableName,
  tableNames,
} from './domain-state'
import { dropExpired } from './expiring'
import type { RequestEntry } from './request-entry'
import { createRing, type Ring } from './ring'
import { signingKey } from './signing-key'
import type { Entry, KeptOrigin, Store } from './store'
import type { Row } from './table'

/** Lines of each log. */
const kept = 2000

export interface World {
  /** The world itself, of which a request sees a view: what to key a cache by. */
  readonly root: World
  domains: Map<string, DomainState>
  /** What it was made from. */
  origin: WorldOrigin
  /** Milliseconds since the epoch. */
  now: () => number
  /** Why calls were refused. */
  refusals: Ring<PrivateCause>
  /** Requests that domains and services answered. */
  requests: Ring<RequestEntry>
  counts: { causes: number; requests: number }
  /** Origin at which it was called last: where a person copies addresses of its domains from. */
  address?: string
  /**
   * The line of the request being answered. Each request has a view of the world with its own `entry` and, when a clock is wrong,
   * its own `now`.
   */
  entry?: RequestEntry
  /** Writes down what changed since the last time. Called before an answer leaves. */
  commit(): void
  /** What `work` changed, one entry a row: the state before and after it. When it throws, its changes are taken back. */
  watch(work: () => void): Change[]
  /** Drops what has expired, then writes the present state. */
  compact(): void
  /** Replaces what is kept by the present state. */
  persist(): void
  /** Becomes another world: nothing of this one stays but its logs. */
  become(origin: WorldOrigin, domains: ProfiledRows[]): void
}

/** A domain's rows, in order of creation. */
export interface ProfiledRows {
  profile: DomainProfile
  tables: Partial<Record<TableName, Row[]>>
}

export function createWorld(origin: WorldOrigin, profiles: DomainProfile[], store: Store, now: () => number): World {
  let pending: Change[] = []
  let watched: Change[] | undefined
  const onChange = (change: Change) => {
    pending.push(change)
    watched?.push(change)
  }
  const domains = new Map(profiles.map((profile) => [profile.name, createDomainState(profile, onChange, now)]))
  for (const [name, table, id, row] of store.read()) replay(domains.get(name), table, id, row)
  pending = []

  const world: World = {
    get root() {
      return world
    },
    domains,
    origin,
    now,
    refusals: createRing(kept),
    requests: createRing(kept),
    counts: { causes: 0, requests: 0 },
    commit() {
      if (pending.length === 0) return
      // Forgotten once they are down: what a full disk refused goes with the next.
      store.append(pending.map(({ domain, table, id, after }): Entry => [domain, table, id, after]))
      pending = []
    },
    watch(work) {
      watched = []
      try {
        work()
        return netChanges(watched)
      } catch (thrown) {
        const done = watched.reverse()
        watched = undefined
        for (const { domain, table, id, before } of done) {
          const rows = domains.get(domain)?.[table]
          if (before === null) rows?.remove(id)
          else rows?.put(before as never)
        }
        throw thrown
      } finally {
        watched = undefined
      }
    },
    compact() {
      pending = []
      const seconds = now() / 1000
      for (const domain of domains.values()) dropExpired(domain, seconds)
      world.persist()
    },
    persist() {
      pending = []
      store.compact(entriesOf(world))
    },
    become(nextOrigin, next) {
      const filled = next.map(({ profile, tables }) => filledDomain(profile, tables, onChange, now))
      world.origin = nextOrigin
      domains.clear()
      for (const domain of filled) domains.set(domain.profile.name, domain)
      world.persist()
    },
  }
  return world
}

function filledDomain(
  profile: DomainProfile,
  tables: ProfiledRows['tables'],
  onChange: (change: Change) => void,
  now: () => number,
): DomainState {
  const domain = createDomainState(profile, onChange, now)
  for (const name of tableNames)
    for (const row of tables[name] ?? []) {
      try {
        domain[name].load(row as never)
      } catch {
        throw new Mistake(`${profile.name}: the row ${row.id} of ${name} lacks something it is found by.`)
      }
    }
  try {
    // Both halves are opened when asked for.
    void signingKey(domain).publicKey
  } catch {
    throw new Mistake(`${profile.name}: its signing key cannot be read.`)
  }
  return domain
}

function replay(domain: DomainState | undefined, table: Entry[1], id: string, row: Entry[3]): void {
  // A domain or table that a newer version had: nothing here could use it.
  const rows = table === 'origin' ? undefined : domain?.[table]
  if (!rows) return
  if (row === null) rows.remove(id)
  else rows.load(row as never)
}

/** One by one: a large world's would take as much memory again. */
function* entriesOf({ origin, domains }: World): Generator<Entry> {
  const kept: KeptOrigin = { id: 'origin', origin, profiles: Array.from(domains.values(), ({ profile }) => profile) }
  yield ['', 'origin', kept.id, kept]
  for (const [name, domain] of domains)
    for (const table of tableNames) for (const row of domain[table].all()) yield [name, table, row.id, row]
}

/** Several writes to one row become one: its first `before` and its last `after`. */
function netChanges(changes: Change[]): Change[] {
  const byRow = new Map<string, Change>()
  for (const change of changes) {
    const key = `${change.domain} ${change.table} ${change.id}`
    const first = byRow.get(key)
    byRow.set(key, first ? { ...first, after: change.after } : change)
  }
  return [...byRow.values()]
}
