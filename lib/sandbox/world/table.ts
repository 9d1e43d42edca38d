export interface Row {
  id: string
}

/** Rows by id, with unique look-ups beside it. A row is never changed in place: `put` a new one. */
export interface Table<T extends Row> {
  get(id: string): T | undefined
  /** By a unique key that `keys` names, e.g. `find('clientId', '…')`. */
  find(key: string, value: string): T | undefined
  /** All rows under one value of a key that `groups` names, oldest first, e.g. `where('grantee', '…')`. */
  where(key: string, value: string): T[]
  size(): number
  /** In order of creation. The same array until the next write: not to be changed. */
  all(): readonly T[]
  put(row: T): void
  remove(id: string): void
  /** Puts without telling anybody: for reading the world back from disk. */
  load(row: T): void
}

export type OnChange = (id: string, before: Row | null, after: Row | null) => void

export type Keys<T> = Record<string, (row: T) => string[]>

/** `keys` say under which other values a row is found, `groups` under which it is listed; a row may have several of each. */
export function createTable<T extends Row>(onChange: OnChange, keys: Keys<T> = {}, groups: Keys<T> = {}): Table<T> {
  const rows = new Map<string, T>()
  const unique = new Map(Object.keys(keys).map((key) => [key, new Map<string, T>()]))
  const listed = new Map(Object.keys(groups).map((key) => [key, new Map<string, T | Set<T>>()]))
  let everything: readonly T[] | undefined

  const forget = (row: T) => {
    for (const [key, index] of unique)
      for (const value of keys[key]?.(row) ?? []) if (index.get(value) === row) index.delete(value)
    for (const [key, index] of listed)
      for (const value of groups[key]?.(row) ?? []) {
        const held = index.get(value)
        if (held instanceof Set) held.delete(row)
        if (held === row || (held instanceof Set && held.size === 0)) index.delete(value)
      }
  }
  const remember = (row: T) => {
    for (const [key, index] of unique) for (const value of keys[key]?.(row) ?? []) index.set(value, row)
    for (const [key, index] of listed)
      for (const value of groups[key]?.(row) ?? []) {
        const held = index.get(value)
        if (held === undefined) index.set(value, row)
        else if (held instanceof Set) held.add(row)
        else if (held !== row) index.set(value, new Set([held, row]))
      }
  }
  const load = (row: T) => {
    const before = rows.get(row.id)
    if (before) forget(before)
    rows.set(row.id, row)
    everything = undefined
    remember(row)
  }

  return {
    get: (id) => rows.get(id),
    find: (key, value) => unique.get(key)?.get(value),
    where(key, value) {
      const held = listed.get(key)?.get(value)
      if (held === undefined) return []
      return held instanceof Set ? [...held] : [held]
    },
    size: () => rows.size,
    all() {
      everything ??= [...rows.values()]
      return everything
    },
    load,
    put(given) {
      const row = sharedShape(given)
      const before = rows.get(row.id) ?? null
      load(row)
      onChange(row.id, before, row)
    },
    remove(id) {
      const before = rows.get(id)
      if (!before) return
      forget(before)
      rows.delete(id)
      everything = undefined
      onChange(id, before, null)
    },
  }
}

/**
 * V8 gives every wide object that was put together by spreading a layout of its own: a hundred thousand of them take twice the
 * memory and ten times the time to walk. Read back from JSON, as after a restart, they share one.
 */
const sharedShape = <T extends Row>(row: T): T =>
  Object.keys(row).length > 16 ? (JSON.parse(JSON.stringify(row)) as T) : row
