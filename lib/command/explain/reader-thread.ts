import { parentPort, workerData } from 'node:worker_threads'
import type { Part } from '../../triage/bulk/part'
import { openBytes } from './open-bytes'
import { type JudgedBy, readShare, type Share } from './read-share'

/** What a thread of its own is given. */
export interface ThreadOrder extends JudgedBy {
  path: string
  share: Share
}

/** How many bytes more were read, and at the end what they came to. */
export type ThreadReport = number | Part

const { path, share, ...by } = workerData as ThreadOrder
const file = await openBytes(path)
const report = (message: ThreadReport) => parentPort?.postMessage(message)
report(await readShare(file, share, by, report))
await file.close()
