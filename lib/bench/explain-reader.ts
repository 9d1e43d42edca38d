import { createReadStream } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { groupChunks } from '../triage/group'
import { explainNow, groupVerified, type VerifyingThread } from './group-verified'

/** As a program of its own: one file, read as the command reads it; its figures are one line of JSON. */
async function readFile(path: string): Promise<void> {
  let peak = 0
  async function* chunks() {
    for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
      peak = Math.max(peak, process.memoryUsage.rss())
      yield chunk as string
    }
  }
  const { tokens, distinctTokens, groups } = await groupChunks(chunks(), explainNow)
  console.log(JSON.stringify({ tokens, distinctTokens, groups: groups.length, peakMb: peak / 1e6 }))
}

if (parentPort) {
  const port = parentPort
  port.on('message', () => {
    groupVerified(workerData as VerifyingThread)
    port.postMessage('done')
  })
} else if (process.argv[2] !== undefined) await readFile(process.argv[2])
