import {
  appendFileSync,
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { TableName } from './domain-state'
import type { Row } from './table'

/** One write as it is kept: `null` takes the row away. */
export type Entry = [domain: string, table: TableName, id: string, row: Row | null]

export interface Store {
  /** Everything kept so far, in an order that gives the present state. */
  entries: Entry[]
  /** On disk when it returns, as far as a killed process is concerned. */
  append(entries: Entry[]): void
  /** Replaces snapshot and log. */
  compact(entries: Entry[]): void
}

/** For a world that lives in memory only. */
export const forgetful: Store = { entries: [], append: () => {}, compact: () => {} }

/**
 * A folder with `snapshot.json` and `log.jsonl`. Each line of the log is one batch of writes, appended before the request that
 * made it is answered; a batch that was cut by a kill was never answered and is dropped.
 */
export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const snapshot = join(folder, 'snapshot.json')
  const log = join(folder, 'log.jsonl')
  const logged = readLog(log)
  const kept = existsSync(snapshot) ? (JSON.parse(readFileSync(snapshot, 'utf8')) as Entry[]) : []

  const compact = (entries: Entry[]) => {
    const fresh = `${snapshot}.new`
    writeFileSync(fresh, JSON.stringify(entries), { mode: 0o600 })
    const descriptor = openSync(fresh, 'r')
    fsyncSync(descriptor)
    closeSync(descriptor)
    // The log is emptied after the new snapshot is in place: replaying it over that snapshot changes nothing.
    renameSync(fresh, snapshot)
    writeFileSync(log, '', { mode: 0o600 })
    chmodSync(log, 0o600)
  }

  return {
    entries: [...kept, ...logged],
    append: (entries) => appendFileSync(log, `${JSON.stringify(entries)}\n`, { mode: 0o600 }),
    compact,
  }
}

function readLog(log: string): Entry[] {
  if (!existsSync(log)) return []
  const text = readFileSync(log, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) truncateSync(log, Buffer.byteLength(whole))
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line, index) => {
      try {
        return JSON.parse(line) as Entry[]
      } catch {
        throw new Error(
          `${log}: line ${index + 1} cannot be read. Remove the sandbox's folder to start with a fresh world.`,
        )
      }
    })
}
