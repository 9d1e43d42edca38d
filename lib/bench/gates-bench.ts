import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { type Case, factsOf, healthyOic, healthyOpa } from '../gates/case-fixture'
import { judge } from '../gates/judge'
import { median, printTable } from './table'

const manyCases = 10_000

/** Cases as they come: refused in each usual way, served, or only a token known. */
function casesOf(count: number): Case[] {
  const answers: Case[] = ['invalid_client', 'invalid_scope', 'unauthorized_client', 'invalid_grant'].map((error) => ({
    tokenAnswer: { status: 400, success: false, error },
  }))
  const ends: Case[] = [...answers, { serviceAnswer: { status: 401 } }, { serviceAnswer: { status: 200 } }, {}]
  return Array.from({ length: count }, (_, at) => ({
    ...(at % 2 === 0 ? healthyOpa : healthyOic),
    ...(at % 3 === 0 && { app: { ...healthyOpa.app, isActive: false } }),
    ...ends[at % ends.length],
  }))
}

/** Judges one case after the other on one core, and weighs the code that a browser loads for it. */
export async function gatesBench(): Promise<void> {
  const facts = casesOf(manyCases).map(factsOf)
  for (const each of facts.slice(0, 500)) judge(each)
  const each: number[] = []
  const started = performance.now()
  for (const one of facts) {
    const from = performance.now()
    judge(one)
    each.push(performance.now() - from)
  }
  const all = performance.now() - started
  const slowest = Math.max(...each)
  const bytes = await weigh()
  printTable(
    'Judging',
    ['what', 'measured'],
    [
      ['one case, median (ms)', median(each).toFixed(3)],
      ['one case, slowest (ms)', slowest.toFixed(2)],
      [`${manyCases} cases (s)`, (all / 1000).toFixed(2)],
      ['gates and judge, minified and gzipped (kB)', (bytes / 1000).toFixed(1)],
    ],
  )
  console.log(JSON.stringify({ median: median(each), slowest, seconds: all / 1000, bytes }))
}

async function weigh(): Promise<number> {
  const built = await build({
    stdin: {
      contents: "export { catalogue } from './lib/gates/catalogue'; export { judge } from './lib/gates/judge'",
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  return gzipSync(built.outputFiles[0]?.contents ?? new Uint8Array()).length
}
