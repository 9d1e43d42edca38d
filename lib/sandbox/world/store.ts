import {
  appendFileSync,
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { Mistake } from '../http/check'
import type { WorldOrigin } from '../worlds/origin'
import type { DomainProfile, TableName } from './domain-state'
import { readLines } from './read-lines'
import type { Row } from './table'

/** What the world was made from, and its domains. */
export interface KeptOrigin {
  id: 'origin'
  origin: WorldOrigin
  profiles: DomainProfile[]
}

/** One write as it is kept: `null` takes the row away. The world's origin belongs to no domain. */
export type Entry = [domain: string, table: TableName | 'origin', id: string, row: Row | null]

export interface Store {
  /** The last one written; absent: nothing is kept, or a version that knew one world only wrote it. */
  origin: KeptOrigin | undefined
  isEmpty: boolean
  /** Whether writes have come since the last snapshot. */
  hasLog: boolean
  /** Everything kept so far, in an order that gives the present state. */
  read(): Iterable<Entry>
  /** On disk when it returns, as far as a killed process is concerned. */
  append(entries: Entry[]): void
  /** Replaces snapshot and log. */
  compact(entries: Iterable<Entry>): void
}

/** For a world that lives in memory only. */
export const forgetful: Store = {
  origin: undefined,
  isEmpty: true,
  hasLog: false,
  read: () => [],
  append: () => {},
  compact: () => {},
}

/** Entries on one line of a snapshot. */
const perLine = 200

/**
 * A folder with `snapshot.json` and `log.jsonl`, both of the same form: each line is one batch of writes. One of the log is appended
 * before the request that made it is answered; a batch that was cut by a kill was never answered and is dropped.
 */
export function openStore(folder: string): Store {
  const snapshot = join(folder, 'snapshot.json')
  const log = join(folder, 'log.jsonl')
  dropCutBatch(log)

  const compact = (entries: Iterable<Entry>) => {
    const fresh = `${snapshot}.new`
    writeBatches(fresh, entries)
    // The log is emptied after the new snapshot is in place: replaying it over that snapshot changes nothing.
    renameSync(fresh, snapshot)
    truncate(log)
  }

  return {
    origin: originIn(snapshot),
    isEmpty: !existsSync(snapshot) && sizeOf(log) === 0,
    hasLog: sizeOf(log) > 0,
    *read() {
      yield* readBatches(snapshot)
      yield* readBatches(log)
    },
    append: (entries) => appendFileSync(log, `${JSON.stringify(entries)}\n`, { mode: 0o600 }),
    compact,
  }
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0)

function truncate(log: string): void {
  closeSync(openSync(log, 'w', 0o600))
  chmodSync(log, 0o600)
}

function writeBatches(path: string, entries: Iterable<Entry>): void {
  const descriptor = openSync(path, 'w', 0o600)
  let batch: Entry[] = []
  const flush = () => {
    if (batch.length > 0) writeSync(descriptor, `${JSON.stringify(batch)}\n`)
    batch = []
  }
  for (const entry of entries) {
    batch.push(entry)
    if (batch.length === perLine) flush()
  }
  flush()
  fsyncSync(descriptor)
  closeSync(descriptor)
}

function dropCutBatch(log: string): void {
  if (!existsSync(log)) return
  const bytes = readFileSync(log)
  const whole = bytes.lastIndexOf('\n') + 1
  if (whole < bytes.length) truncateSync(log, whole)
}

function* readBatches(path: string): Generator<Entry> {
  if (!existsSync(path)) return
  let number = 0
  for (const line of readLines(path)) {
    number += 1
    if (line !== '') yield* parsed(line, `${path}: line ${number}`)
  }
}

function parsed(line: string, where: string): Entry[] {
  try {
    return JSON.parse(line) as Entry[]
  } catch {
    throw new Mistake(`${where} cannot be read. Remove the sandbox's folder to start with a fresh world.`)
  }
}

/** It is the first entry of a snapshot. */
function originIn(snapshot: string): KeptOrigin | undefined {
  for (const [, table, , row] of readBatches(snapshot)) return table === 'origin' ? (row as KeptOrigin) : undefined
  return undefined
}
