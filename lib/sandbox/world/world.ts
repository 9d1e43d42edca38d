import type { PrivateCause } from '../sandbox-types'
import { type Change, createDomainState, type DomainProfile, type DomainState, tableNames } from './domain-state'
import { dropExpired } from './expiring'
import type { Entry, Store } from './store'

export interface World {
  domains: Map<string, DomainState>
  /** Milliseconds since the epoch. */
  now: () => number
  /** Why requests were refused, oldest first; the last 2,000 are kept. */
  refusals: PrivateCause[]
  /** Counts refusals. */
  lastRefusal: number
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
  const domains = new Map(profiles.map((profile) => [profile.name, createDomainState(profile, onChange)]))
  for (const [name, table, id, row] of store.entries) replay(domains.get(name), table, id, row)
  pending = []

  return {
    domains,
    now,
    refusals: [],
    lastRefusal: 0,
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
      for (const domain of domains.values()) dropExpired(domain, seconds)
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
