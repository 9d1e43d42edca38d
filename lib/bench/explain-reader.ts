import { parentPort, workerData } from 'node:worker_threads'
import { groupFile } from '../command/explain/group-file'
import { explainNow, groupVerified, type VerifyingThread } from './group-verified'

/** As a program of its own: one file, read as the command reads it; its figures are one line of JSON. */
async function readFile(path: string): Promise<void> {
  const { tokens, distinctTokens, groups } = await groupFile(path, { now: explainNow, keys: undefined })
  // The system's own figure, in units of 1,024 bytes.
  const peakMb = (process.resourceUsage().maxRSS * 1024) / 1e6
  console.log(JSON.stringify({ tokens, distinctTokens, groups: groups.length, peakMb }))
}

if (parentPort) {
  const port = parentPort
  port.on('message', () => {
    groupVerified(workerData as VerifyingThread)
    port.postMessage('done')
  })
} else if (process.argv[2] !== undefined) await readFile(process.argv[2])
