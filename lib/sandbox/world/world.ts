import type { PrivateCause } from '../sandbox-types'
import { type Change, createDomainState, type DomainProfile, type DomainState, tableNames } from './domain-state'
import type { RequestEntry } from './request-entry'
import { createRing, type Ring } from './ring'
import type { Entry, Store } from './store'

/** Lines of each log. */
const kept = 2000

export interface World {
  domains: Map<string, DomainState>
  /** Milliseconds since the epoch. */
  now: () => number
  /** Why calls were refused. */
  refusals: Ring<PrivateCause>
  /** Requests that domains and services answered. */
  requests: Ring<RequestEntry>
  counts: { causes: number; requests: number }
  /**
   * The line of the request being answered. Each request has a view of the world with its own `entry` and, when a clock is wrong,
   * its own `now`: so a world is nothing to key a cache by; a domain is.
   */
  entry?: RequestEntry
  /** Writes down what changed since the last time. Called before an answer leaves. */
  commit(): void
  /** What `work` changed, one entry a row: the state before and after it. */
  watch(work: () => void): Change[]
  /** Replaces what is kept by the present state. */
  compact(): void
}

export function createWorld(profiles: DomainProfile[], store: Store, now: () => number): World {
  let pending: Change[] = []
  let watched: Change[] | undefined
  const onChange = (change: Change) => {
    pending.push(change)
    watched?.push(change)
  }
  const domains = new Map(profiles.map((profile) => [profile.name, createDomainState(profile, onChange, now)]))
  for (const [name, table, id, row] of store.entries) replay(domains.get(name), table, id, row)
  pending = []

  return {
    domains,
    now,
    refusals: createRing(kept),
    requests: createRing(kept),
    counts: { causes: 0, requests: 0 },
    commit() {
      if (pending.length === 0) return
      const entries = pending.map(({ domain, table, id, after }): Entry => [domain, table, id, after])
      pending = []
      store.append(entries)
    },
    watch(work) {
      watched = []
      try {
        work()
        return netChanges(watched)
      } finally {
        watched = undefined
      }
    },
    compact() {
      pending = []
      const seconds = now() / 1000
      for (const domain of domains.values())
        for (const used of domain.usedAssertions.all()) if (used.exp < seconds) domain.usedAssertions.remove(used.id)
      pending = []
      store.compact([...domains].flatMap(([name, domain]) => entriesOf(name, domain)))
    },
  }
}

function replay(domain: DomainState | undefined, table: Entry[1], id: string, row: Entry[3]): void {
  // A domain or table that a newer version had: nothing here could use it.
  const rows = domain?.[table]
  if (!rows) return
  if (row === null) rows.remove(id)
  else rows.load(row as never)
}

function entriesOf(name: string, domain: DomainState): Entry[] {
  return tableNames.flatMap((table) => domain[table].all().map((row): Entry => [name, table, row.id, row]))
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
