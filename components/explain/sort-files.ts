import { findSnapshot } from '@/lib/snapshot/find-snapshot'
import type { Case } from '@/lib/triage/case/case'
import { isCaseFile, readCaseFile } from '@/lib/triage/case/read-case-file'
import { unpackFile } from '@/lib/triage/readers/readers'
import { bigFile, readFile } from './read-file'

/** A file that is not read, and why: one sentence. */
export interface LeftOut {
  name: string
  says: string
}

export const leftOutWords = ({ name, says }: LeftOut): string => `${name} was not read. ${says}`

/** What became of files that were given at once. */
export interface Sorted {
  texts: { name: string; size: number; text: string }[]
  leftOut: LeftOut[]
  /** Too long for one case. */
  big?: File
  /** A case stands alone. */
  told?: Case
}

/** Reads files, and says of each that is not read why. */
export async function sortFiles(files: readonly File[]): Promise<Sorted> {
  const sorted: Sorted = { texts: [], leftOut: [] }
  for (const file of files) await sortFile(file, sorted)
  const { texts, leftOut, told } = sorted
  if (!told) return sorted
  return {
    texts: [],
    leftOut: [...leftOut, ...texts.map(({ name }) => ({ name, says: besideCase }))],
    told,
  }
}

const besideCase = 'A case is shown alone: clear it, then drop this again.'
const besideBig = 'It is a long log as well: group one after the other.'

async function sortFile(file: File, sorted: Sorted): Promise<void> {
  const { name, size } = file
  if (size > bigFile && !isSnapshotName(name) && !(isExportName(name) && size <= longestExport)) {
    takeBig(file, sorted)
    return
  }
  const text = await readFile(file)
  if (!text.ok) {
    sorted.leftOut.push({ name, says: text.error })
    return
  }
  if (size > bigFile && isSnapshotName(name) && !findSnapshot(text.value)) {
    sorted.leftOut.push({ name, says: 'It is called a snapshot and is none. Ask for it again, as it was saved.' })
    return
  }
  if (size > bigFile && !isSnapshotName(name) && unpackFile(text.value).recognised.length === 0) {
    takeBig(file, sorted)
    return
  }
  if (!isCaseFile(text.value)) {
    sorted.texts.push({ name, size, text: text.value })
    return
  }
  const opened = readCaseFile(text.value)
  if (!opened.ok) sorted.leftOut.push({ name, says: opened.error })
  else if (sorted.told) sorted.leftOut.push({ name, says: besideCase })
  else sorted.told = opened.value
}

function takeBig(file: File, sorted: Sorted): void {
  if (sorted.big) sorted.leftOut.push({ name: file.name, says: besideBig })
  else sorted.big = file
}

/** Of a browser's or a tool's own file the calls that tell something are taken, however many there are. Bytes. */
const longestExport = 30_000_000

const isExportName = (name: string): boolean => /\.(?:har|json)$/i.test(name)

/** A file that is called so is meant to be one, however long it is. */
const isSnapshotName = (name: string): boolean => /snapshot.*\.json$/i.test(name)
