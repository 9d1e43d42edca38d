import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import * as z from 'zod'
import type { Plan } from '../../setup/plan/plan-types'
import type { Journal, JournalEvent } from '../../setup/run/journal'
import { Mistake } from '../mistake'
import { forgetSecret, keepSecret } from './secret-file'

/** First line of a journal's file: what is run, and where. Holds no secret, like everything behind it. */
export interface JournalHeader {
  format: 'assay-journal'
  version: 1
  /** Of the domain. */
  url: string
  /** Of the setup file that it was made from. */
  digest: string
  plan: Plan
  /** Where secrets of this run were put last; absolute. */
  secretFile?: string
}

/** The plan in it was written by us; what is not there at all would break the run half way. */
const headerShape = z.looseObject({
  format: z.literal('assay-journal'),
  version: z.literal(1),
  url: z.string(),
  digest: z.string(),
  plan: z.looseObject({
    title: z.string(),
    runName: z.string(),
    steps: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
  }),
})

/** Begins a journal: the whole first line or no file. */
export function createJournal(path: string, header: JournalHeader): void {
  const beside = `${path}.new`
  const file = openSync(beside, 'w', 0o600)
  try {
    writeSync(file, `${JSON.stringify(header)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}

export function readJournal(path: string): { header: JournalHeader; events: JournalEvent[] } {
  if (!existsSync(path)) throw new Mistake(`There is no journal "${path}".`)
  const [first = '', ...lines] = wholeLines(readFileSync(path, 'utf8'))
  const header = headerShape.safeParse(jsonOf(first))
  if (!header.success) throw new Mistake(`"${path}" is no journal of a run.`)
  const events = lines.map(jsonOf)
  if (events.some((each) => !Array.isArray(each))) throw new Mistake(`The journal "${path}" is damaged.`)
  // Safe: only `fileJournal` writes these lines.
  return { header: header.data as unknown as JournalHeader, events: events.flat() as JournalEvent[] }
}

/**
 * A run's journal in a file, a line for each write, on the disk before `append` ends. `onEvents`: what was written, for whoever waits.
 * One process at a time, see `holdJournal`.
 */
export const fileJournal = (
  path: string,
  secretFile: string | undefined,
  onEvents: (events: readonly JournalEvent[]) => void,
): Journal => ({
  read: async () => readJournal(path).events,
  async append(known, events, { secret, dropSecrets } = {}) {
    const { header, events: before } = readJournal(path)
    if (before.length !== known) return false
    if (secret) {
      if (secretFile === undefined) throw new Error('journal: there is a secret and no file for it')
      // Before the line that names it: a secret without a line is made anew, a line without its secret could never be mended.
      keepSecret(secretFile, {
        ...clientOf([...before, ...events]),
        clientSecret: secret.value,
        domain: header.url,
        run: header.plan.runName,
      })
    }
    appendLine(path, JSON.stringify(events))
    if (dropSecrets && secretFile !== undefined) forgetSecret(secretFile, header.plan.runName)
    onEvents(events)
    return true
  },
})

const clientOf = (events: readonly JournalEvent[]): { clientId?: string } => {
  for (const event of events)
    if (event.type === 'done' && event.made.clientId !== undefined) return { clientId: event.made.clientId }
  return {}
}

/** A process that was killed in the middle of a write leaves half a line: it never happened. */
function appendLine(path: string, line: string): void {
  const file = openSync(path, 'r+')
  try {
    const end = Buffer.byteLength(wholeText(readFileSync(path, 'utf8')))
    ftruncateSync(file, end)
    writeSync(file, `${line}\n`, end)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

const wholeText = (text: string) => text.slice(0, text.lastIndexOf('\n') + 1)

const wholeLines = (text: string) => wholeText(text).split('\n').filter(Boolean)

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // Then it is not what was asked for, which the caller says.
    return undefined
  }
}
