import { loadavg } from 'node:os'
import { adminReader } from './admin-reader'
import { bodyReader } from './body-reader'
import { startChild } from './child'
import { cpuMs, rssMb } from './process-cost'
import { startSandbox } from './sandbox-client'
import { median, printTable } from './table'
import { walk } from './walk'

/** What one server did in each round. */
interface Walks {
  seconds: number[]
  /** Of the server's process. */
  cpuSeconds: number[]
}

/**
 * `npm run bench walk`: the walk through a large domain alone, in turn with a server that sends as many bytes from memory to the
 * same client. How long that takes says how busy the machine is.
 */
export async function walkBench({ isQuick = false } = {}): Promise<void> {
  const [apps, rounds] = isQuick ? [10_000, 5] : [100_000, 9]
  const { child, domain } = await startSandbox(['--world', 'large', '--apps', String(apps)], 'main')
  const bare = await startChild(process.execPath, ['dist/peer.mjs', 'bare bytes'], {
    isReady: (line) => line.startsWith('http'),
  })
  const reader = await adminReader(domain)
  const bareReader = bodyReader(bare.line)
  // It shows the compiler what there is to make fast.
  const { pageBytes } = await walk(reader)
  const own: Walks = { seconds: [], cpuSeconds: [] }
  const reference: Walks = { seconds: [], cpuSeconds: [] }
  for (let round = 0; round < rounds; round += 1) {
    await timed(own, child.pid, () => walk(reader))
    await timed(reference, bare.pid, async () => {
      for (const bytes of pageBytes) await bareReader.drain(String(bytes))
    })
  }
  const memory = rssMb(child.pid)
  reader.close()
  bareReader.close()
  await child.stop()
  await bare.stop()
  const load = loadavg().map((value) => value.toFixed(1))
  const megabytes = Math.round(pageBytes.reduce((sum, bytes) => sum + bytes, 0) / 1_000_000)
  printTable(
    `${apps.toLocaleString('en')} applications, 1,000 a page, ${megabytes} MB; ${rounds} rounds, load ${load.join(' ')}`,
    ['', 'median s', 'least', 'most', 'CPU s'],
    [
      ['sandbox', ...figures(own)],
      ['as many bytes from memory', ...figures(reference)],
    ],
  )
  const ratio = rounded(median(own.seconds.map((value, round) => value / (reference.seconds[round] ?? Number.NaN))))
  const walkSeconds = rounded(median(own.seconds))
  console.log(`\n${JSON.stringify({ apps, walkSeconds, ratioToBareBytes: ratio, rssMb: memory ?? null, load })}`)
}

async function timed(walks: Walks, pid: number, run: () => Promise<unknown>): Promise<void> {
  const before = cpuMs(pid)
  const began = performance.now()
  await run()
  walks.seconds.push((performance.now() - began) / 1000)
  const after = cpuMs(pid)
  if (before !== undefined && after !== undefined) walks.cpuSeconds.push((after - before) / 1000)
}

const figures = ({ seconds, cpuSeconds }: Walks): string[] => [
  ...[median(seconds), Math.min(...seconds), Math.max(...seconds)].map((value) => value.toFixed(2)),
  cpuSeconds.length === 0 ? 'not measured here' : median(cpuSeconds).toFixed(2),
]

const rounded = (value: number): number => Math.round(value * 100) / 100
