import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fold, type RunStatus } from '../../setup/run/fold'
import { Mistake } from '../mistake'
import { type JournalHeader, readJournal } from './file-journal'

/** Beside the setup, named after it and after the run. */
export const journalPath = (setup: string, runName: string): string =>
  join(dirname(setup), `${nameOf(setup)}.${runName}.journal`)

const nameOf = (setup: string) => basename(setup).replace(/\.ya?ml$/, '')

export interface FoundJournal {
  path: string
  header: JournalHeader
  status: RunStatus
}

export function openFound(path: string): FoundJournal {
  const { header, events } = readJournal(path)
  return { path, header, status: fold(header.plan.steps, events).status }
}

/** The run of this setup that did not come to its end. */
export function unfinishedRun(setup: string): FoundJournal | undefined {
  const folder = dirname(setup)
  const own = readdirSync(folder).filter(
    (name) => name.startsWith(`${nameOf(setup)}.`) && /^\.[a-z0-9]{4}\.journal$/.test(name.slice(nameOf(setup).length)),
  )
  const left = own
    .map((name) => openFound(join(folder, name)))
    .filter(({ status }) => status !== 'done' && status !== 'undone')
  const [first, ...others] = left
  if (others.length > 0)
    throw new Mistake(
      `Several runs of this setup were left: ${left.map(({ path }) => path).join(', ')}. Undo all but one of them with "assay undo".`,
    )
  return first
}
