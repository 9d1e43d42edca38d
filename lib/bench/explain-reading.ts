import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unsignedToken, writeLog } from './log-file'
import { median, printTable } from './table'

interface Sizes {
  megabytes: readonly number[]
  distinct: number
  rounds: number
}

/** A log read by a program of its own, from its start to its end, beside a program that only finds the tokens in it. */
export async function explainReading({ megabytes, distinct, rounds }: Sizes, readerFile: string) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const tokens = Array.from({ length: distinct }, (_, at) => unsignedToken(at))
  const figures: Record<string, number | string | null> = {}
  const rows: string[][] = []
  try {
    for (const size of megabytes) {
      const path = join(folder, `${size}.log`)
      const bytes = await writeLog(path, tokens, Math.round((size / 76) * 50_000), size * 1_000_000)
      const runs = Array.from({ length: rounds }, () => ({ own: readWhole(readerFile, path), bare: extractOnly(path) }))
      const took = median(runs.map(({ own }) => own.seconds))
      const peakMb = Math.max(...runs.map(({ own }) => own.peakMb))
      const ratios = runs.flatMap(({ own, bare }) => (bare ? [own.seconds / bare.seconds] : []))
      const beside = runs[0]?.bare?.by
      const ratio = ratios.length > 0 ? median(ratios) : null
      const last = runs[0]?.own
      rows.push([
        `${(bytes / 1e6).toFixed(0)} MB, ${last?.tokens} tokens, ${last?.distinctTokens} distinct`,
        took.toFixed(2),
        ratio === null ? 'no rg and no grep here' : `${ratio.toFixed(2)} × ${beside}`,
        peakMb.toFixed(0),
      ])
      figures[`seconds${size}`] = took
      figures[`ratio${size}`] = ratio
      figures[`peakMb${size}`] = peakMb
      figures.beside = beside ?? null
      rmSync(path)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  printTable(
    'A log, read by a program from its start to its end',
    ['log', 'seconds', 'beside extracting only (≤ 2 × ripgrep)', 'peak memory (MB, ≤ 250)'],
    rows,
  )
  return figures
}

interface Read {
  seconds: number
  peakMb: number
  tokens: number
  distinctTokens: number
}

function readWhole(readerFile: string, path: string): Read {
  // Node reads all certificates of this variable at every start, used or not.
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined }
  const from = performance.now()
  const { status, stdout } = spawnSync(process.execPath, [readerFile, path], { env, encoding: 'utf8' })
  const seconds = (performance.now() - from) / 1000
  if (status !== 0) throw new Error('bench: the reader failed')
  return { seconds, ...(JSON.parse(stdout) as Omit<Read, 'seconds'>) }
}

const pattern = String.raw`eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*`

/** The same work by a tool that only finds: ripgrep, or `grep` where that is not installed, which is said. */
function extractOnly(path: string): { by: string; seconds: number } | undefined {
  for (const [by, args] of [
    ['rg', ['-o', '--no-line-number', pattern, path]],
    ['grep (rg is not installed)', ['-oE', pattern, path]],
  ] as const) {
    const from = performance.now()
    // Into a pipe that somebody reads: GNU grep stops at its first find when nobody does, and Node would be slow to.
    const { stdout } = spawnSync('sh', ['-c', '"$@" | wc -c', 'sh', by.split(' ')[0] ?? by, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    })
    if (Number(stdout) > 0) return { by, seconds: (performance.now() - from) / 1000 }
  }
  return undefined
}
