import type { Hidden } from '@/lib/triage/bulk/hide-names'
import { type Segment, shareOut } from '@/lib/triage/bulk/segments'
import type { Key } from '@/lib/triage/bulk/signatures'
import type { Grouped } from '@/lib/triage/bulk/to-grouped'
import type { FailedBecause, Order, Report } from './messages'

export interface ReadSoFar {
  /** Of the files as they are on the disk. */
  bytes: number
  lines: number
  tokens: number
}

export type Outcome =
  | { at: 'done'; grouped: Grouped; hidden: readonly Hidden[] }
  | { at: 'failed'; because: FailedBecause }

export interface Readers {
  /** One reading at a time. */
  read: (
    files: readonly Blob[],
    options: { now: string; keys?: readonly Key[]; onProgress: (soFar: ReadSoFar) => void },
  ) => Promise<Outcome>
  /** The reading ends with what it has. */
  cancel: () => void
  stop: () => void
}

/** Started when the page opens, so that they are there when the network is not. */
export function startReaders(): Readers {
  const workers = Array.from(
    { length: navigator.hardwareConcurrency > 1 ? 2 : 1 },
    () => new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' }),
  )
  // One that does not start says so before anybody listens for an answer, and then never answers.
  let isBroken = false
  for (const worker of workers)
    worker.addEventListener('error', () => {
      isBroken = true
    })
  let isCancelled = false
  const cancel = () => {
    isCancelled = true
    for (const worker of workers) worker.postMessage({ kind: 'cancel' } satisfies Order)
  }
  return {
    async read(files, { now, keys, onProgress }) {
      isCancelled = false
      if (isBroken) return { at: 'failed', because: 'crashed' }
      let shares: Segment[][]
      try {
        shares = await shareOut(files, workers.length)
      } catch {
        // A folder, or a file that was moved since it was chosen.
        return { at: 'failed', because: 'unreadable' }
      }
      const done = outcomeOf(workers, shares.length, onProgress)
      const channels = shares.slice(1).map(() => new MessageChannel())
      for (const [at, segments] of shares.entries()) {
        const first = channels[at - 1]?.port2
        const others = at === 0 ? channels.map(({ port1 }) => port1) : []
        const order: Order = { kind: 'read', segments, now, others, ...(keys && { keys }), ...(first && { first }) }
        workers[at]?.postMessage(order, [...others, ...(first ? [first] : [])])
      }
      if (isCancelled) cancel()
      const outcome = await done
      // What one could not read, the others need not finish.
      if (outcome.at === 'failed') cancel()
      return outcome
    },
    cancel,
    stop() {
      for (const worker of workers) worker.terminate()
    },
  }
}

/** The first reader answers for all. */
function outcomeOf(
  workers: readonly Worker[],
  count: number,
  onProgress: (soFar: ReadSoFar) => void,
): Promise<Outcome> {
  const each = Array.from({ length: count }, () => ({ bytes: 0, lines: 0, tokens: 0 }))
  // The others' last progress may come after the first is done.
  let isOver = false
  return new Promise((end) => {
    const resolve = (outcome: Outcome) => {
      isOver = true
      end(outcome)
    }
    for (const [at, worker] of workers.slice(0, count).entries()) {
      worker.onmessage = ({ data }: MessageEvent<Report>) => {
        switch (data.kind) {
          case 'progress':
            if (isOver) return
            each[at] = data
            onProgress({
              bytes: each.reduce((sum, { bytes }) => sum + bytes, 0),
              lines: each.reduce((sum, { lines }) => sum + lines, 0),
              tokens: each.reduce((sum, { tokens }) => sum + tokens, 0),
            })
            return
          case 'done':
            resolve({ at: 'done', grouped: data.grouped, hidden: data.hidden })
            return
          case 'failed':
            resolve({ at: 'failed', because: data.because })
        }
      }
      worker.onerror = () => resolve({ at: 'failed', because: 'crashed' })
    }
  })
}
