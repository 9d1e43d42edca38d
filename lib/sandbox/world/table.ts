export interface Row {
  id: string
}

/** Rows by id, with unique look-ups beside it. A row is never changed in place: `put` a new one. */
export interface Table<T extends Row> {
  get(id: string): T | undefined
  /** By a unique key that `keys` names, e.g. `find('clientId', '…')`. */
  find(key: string, value: string): T | undefined
  all(): T[]
  put(row: T): void
  remove(id: string): void
  /** Puts without telling anybody: for reading the world back from disk. */
  load(row: T): void
}

export type OnChange = (id: string, before: Row | null, after: Row | null) => void

/** `keys` say under which other values a row is found; one row may have several values of one key. */
export function createTable<T extends Row>(
  onChange: OnChange,
  keys: Record<string, (row: T) => string[]> = {},
): Table<T> {
  const rows = new Map<string, T>()
  const indexes = new Map(Object.keys(keys).map((key) => [key, new Map<string, T>()]))

  const eachKey = (row: T, visit: (index: Map<string, T>, value: string) => void) => {
    for (const [key, read] of Object.entries(keys)) {
      const index = indexes.get(key)
      if (index) for (const value of read(row)) visit(index, value)
    }
  }
  const forget = (row: T) => eachKey(row, (index, value) => index.get(value) === row && index.delete(value))
  const load = (row: T) => {
    const before = rows.get(row.id)
    if (before) forget(before)
    rows.set(row.id, row)
    eachKey(row, (index, value) => index.set(value, row))
  }

  return {
    get: (id) => rows.get(id),
    find: (key, value) => indexes.get(key)?.get(value),
    all: () => [...rows.values()],
    load,
    put(row) {
      const before = rows.get(row.id) ?? null
      load(row)
      onChange(row.id, before, row)
    },
    remove(id) {
      const before = rows.get(id)
      if (!before) return
      forget(before)
      rows.delete(id)
      onChange(id, before, null)
    },
  }
}
