import { parentPort, workerData } from 'node:worker_threads'
import type { Part } from '../../triage/bulk/part'
import { openBytes } from './open-bytes'
import { readShare, type Share } from './read-share'

/** What a thread of its own is given. */
export interface ThreadOrder {
  path: string
  share: Share
  now: string
}

/** How many bytes more were read, and at the end what they came to. */
export type ThreadReport = number | Part

const { path, share, now } = workerData as ThreadOrder
const file = await openBytes(path)
const report = (message: ThreadReport) => parentPort?.postMessage(message)
report(await readShare(file, share, now, report))
await file.close()
