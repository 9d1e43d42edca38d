import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { usualLimits } from '../../triage/bulk/limits'
import { mergeParts, type Part } from '../../triage/bulk/part'
import { shareOut } from '../../triage/bulk/segments'
import { type Grouped, toGrouped } from '../../triage/bulk/to-grouped'
import { openBytes } from './open-bytes'
import { type JudgedBy, readShare } from './read-share'
import type { ThreadOrder, ThreadReport } from './reader-thread'

/** Reading a file takes two at most: beyond that the disk and the adding up count for more. */
const threads = Math.min(2, availableParallelism())

/** A log in a file, gzip too, read by this thread and another, which have about as much each. */
export async function groupFile(
  path: string,
  by: JudgedBy,
  onRead: (bytes: number) => void = () => undefined,
): Promise<Grouped> {
  const file = await openBytes(path)
  const [own = [], ...others] = await shareOut([file], threads)
  const elsewhere = others.map((share) =>
    startThread({ path, ...by, share: share.map(({ form, from, to }) => ({ form, from, to })) }, onRead),
  )
  try {
    const [first, ...later] = await Promise.all([
      readShare(file, own, by, onRead),
      ...elsewhere.map(({ part }) => part),
    ])
    return toGrouped(mergeParts([first, ...later], usualLimits), usualLimits, by.keys !== undefined)
  } finally {
    await Promise.all([file.close(), ...elsewhere.map(({ stop }) => stop())])
  }
}

/** Beside this program, see `build.mjs`. */
const threadFile = new URL('assay-reader.mjs', import.meta.url)

function startThread(
  workerData: ThreadOrder,
  onRead: (bytes: number) => void,
): { part: Promise<Part>; stop: () => Promise<unknown> } {
  const worker = new Worker(threadFile, { workerData })
  const part = new Promise<Part>((done, fail) => {
    worker.on('message', (message: ThreadReport) => (typeof message === 'number' ? onRead(message) : done(message)))
    // What the thread threw.
    worker.on('error', fail)
  })
  return { part, stop: () => worker.terminate() }
}
