import { hideNames } from '@/lib/triage/bulk/hide-names'
import { usualLimits } from '@/lib/triage/bulk/limits'
import { mergeParts, type Part } from '@/lib/triage/bulk/part'
import { readSegments } from '@/lib/triage/bulk/read-segments'
import { toGrouped } from '@/lib/triage/bulk/to-grouped'
import type { FailedBecause, Order, Report, Share } from './messages'
import { webVerifier } from './web-verifier'

let isCancelled = false

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'cancel') isCancelled = true
  else void carryOut(data)
})

/** Reads its share of the files. The parts are added up here, where it holds nobody up. */
async function carryOut({ segments, now, keys, others, first }: Extract<Order, { kind: 'read' }>): Promise<void> {
  isCancelled = false
  // Listened to from now on: another may be done before this one is.
  const shares = others.map(shareFrom)
  try {
    const own = await readSegments(segments, {
      now,
      most: usualLimits,
      keys: keys && { keys, verify: webVerifier() },
      isCancelled: () => isCancelled,
      onPiece: progress(),
    })
    if (first) {
      first.postMessage({ part: own } satisfies Share)
      return
    }
    const later: Part[] = []
    for (const share of await Promise.all(shares)) {
      if ('failed' in share) {
        report({ kind: 'failed', because: share.failed })
        return
      }
      later.push(share.part)
    }
    const grouped = toGrouped(mergeParts([own, ...later], usualLimits), usualLimits, keys !== undefined)
    report({ kind: 'done', grouped, hidden: hideNames(grouped.groups) })
  } catch (error) {
    const because = reasonOf(error)
    if (first) first.postMessage({ failed: because } satisfies Share)
    else report({ kind: 'failed', because })
  }
}

const report = (message: Report) => postMessage(message)

const shareFrom = (port: MessagePort): Promise<Share> =>
  new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<Share>) => resolve(data)
  })

/** Tells how far it is, ten times a second, and lets a cancel in. */
function progress() {
  let told = performance.now()
  let bytes = 0
  return async (read: { bytes: number; lines: number; tokens: number }) => {
    bytes += read.bytes
    if (performance.now() - told < 100) return
    told = performance.now()
    report({ kind: 'progress', lines: read.lines, tokens: read.tokens, bytes })
    await nextTurn()
  }
}

/** A timer would wait for four milliseconds. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(undefined)
  })

function reasonOf(error: unknown): FailedBecause {
  if (error instanceof DOMException) return 'unreadable'
  // Streams that unpack throw this for what is no such file, or is cut.
  return error instanceof TypeError ? 'not-gzip' : 'crashed'
}
