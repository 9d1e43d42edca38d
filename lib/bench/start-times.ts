import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from './child'
import { median, printTable } from './table'

const rounds = 5

/** Seconds from the command to an answer, with everything built and the data folder there: the second start. */
export async function startTimes(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const consoleTimes: number[] = []
  const sandboxTimes: number[] = []
  for (let round = -1; round < rounds; round++) {
    const started = await startChild('node', ['lib/scripts/start.mjs'], {
      env: { ASSAY_DATA: join(data, 'console') },
      isReady: (line) => line.includes('Assay is ready'),
    })
    await started.stop()
    const sandbox = await startChild('node', ['dist/sandbox.cjs', '--folder', join(data, 'sandbox')], {
      isReady: (line) => line.startsWith('{'),
    })
    await sandbox.stop()
    // The first round makes keys and tables; it is not a second start.
    if (round < 0) continue
    consoleTimes.push(started.milliseconds)
    sandboxTimes.push(sandbox.milliseconds)
  }
  rmSync(data, { recursive: true })
  const seconds = (times: number[]) =>
    [median(times), Math.max(...times)].map((time) => `${(time / 1000).toFixed(2)} s`)
  printTable(
    `Second start (${rounds} rounds)`,
    ['', 'median', 'slowest'],
    [
      ['npm start, to ready', ...seconds(consoleTimes)],
      ['sandbox alone, to ready', ...seconds(sandboxTimes)],
    ],
  )
}
