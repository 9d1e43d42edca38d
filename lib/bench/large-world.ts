import { adminReader } from './admin-reader'
import type { BodyReader } from './body-reader'
import { rssMb } from './process-cost'
import { startSandbox } from './sandbox-client'
import { median, printTable } from './table'
import { walk } from './walk'

export interface LargeFigures {
  apps: number
  /** From the start of the process until it listens, the world made. */
  startSeconds: number
  /** Medians, each time for another application. */
  lookups: Record<Lookup, number>
  /** Of the slowest kind of look-up. */
  lookupMs: number
  firstPageMs: number
  /** All applications, 1,000 a page, with the attributes that come by default. */
  walkSeconds: number
  rssMb: number | null
}

type Lookup = 'displayName' | 'name' | 'scopes.fqs' | 'allowedScopes.fqs'

interface ListedApp {
  displayName: string
  name: string
  scopes?: { fqs: string }[]
  allowedScopes?: { fqs: string }[]
}

const repeats = 20

/** Worlds of growing size, each in a process of its own: what a script meets in a large tenancy, and whether it grows in line. */
export async function largeWorlds({ isQuick = false } = {}): Promise<LargeFigures[]> {
  const figures: LargeFigures[] = []
  for (const apps of isQuick ? [5_000, 10_000] : [25_000, 50_000, 100_000]) figures.push(await largeWorld(apps))
  const head = ['applications', ...figures.map(({ apps }) => apps.toLocaleString('en')), 'target at 100,000']
  const row = (name: string, figure: (of: LargeFigures) => string, target: string) => [
    name,
    ...figures.map(figure),
    target,
  ]
  const lookups = Object.keys(figures[0]?.lookups ?? {}) as Lookup[]
  printTable('Many applications, over HTTP: medians', head, [
    row('start', ({ startSeconds }) => `${startSeconds} s`, 'seconds'),
    ...lookups.map((kind) => row(`${kind} eq …`, (of) => `${of.lookups[kind]} ms`, '< 5 ms')),
    row('first page', ({ firstPageMs }) => `${firstPageMs} ms`, '< 20 ms'),
    row('walk, 1,000 a page', ({ walkSeconds }) => `${walkSeconds} s`, '< 1 s, linear'),
    row('memory after it', (of) => (of.rssMb === null ? 'not measured here' : `${of.rssMb} MB`), '< 600 MB'),
  ])
  return figures
}

async function largeWorld(apps: number): Promise<LargeFigures> {
  const { child, domain } = await startSandbox(['--world', 'large', '--apps', String(apps)], 'main')
  const reader = await adminReader(domain)
  // The walks come first: they show the compiler what there is to make fast.
  const walks: number[] = []
  for (let round = 0; round < 3; round++) walks.push((await walk(reader)).milliseconds)
  const lookups = await lookupTimes(reader, await listed(reader, Math.floor(apps / 2)))
  const firstPageMs = await medianTime(
    Array.from({ length: repeats }, () => 'Apps'),
    reader,
  )
  const memory = rssMb(child.pid)
  reader.close()
  await child.stop()
  return {
    apps,
    startSeconds: rounded(child.milliseconds / 1000),
    lookups,
    lookupMs: Math.max(...Object.values(lookups)),
    firstPageMs,
    walkSeconds: rounded(median(walks) / 1000),
    rssMb: memory === undefined ? null : Math.round(memory),
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

async function listed(reader: BodyReader, from: number): Promise<ListedApp[]> {
  const attributes = 'displayName,name,scopes,allowedScopes'
  const body = await reader.get(`Apps?startIndex=${from}&count=${repeats * 12}&attributes=${attributes}`)
  return (JSON.parse(body.toString('utf8')) as { Resources: ListedApp[] }).Resources
}

async function lookupTimes(reader: BodyReader, apps: ListedApp[]): Promise<Record<Lookup, number>> {
  const values: Record<Lookup, (string | undefined)[]> = {
    displayName: apps.map(({ displayName }) => displayName),
    name: apps.map(({ name }) => name),
    'scopes.fqs': apps.map(({ scopes }) => scopes?.[0]?.fqs),
    'allowedScopes.fqs': apps.map(({ allowedScopes }) => allowedScopes?.[0]?.fqs),
  }
  const times = {} as Record<Lookup, number>
  for (const [kind, found] of Object.entries(values) as [Lookup, (string | undefined)[]][]) {
    const distinct = [...new Set(found.filter((value) => value !== undefined))].slice(0, repeats)
    const paths = distinct.map((value) => `Apps?filter=${encodeURIComponent(`${kind} eq ${JSON.stringify(value)}`)}`)
    times[kind] = await medianTime(paths, reader)
  }
  return times
}

async function medianTime(paths: string[], reader: BodyReader): Promise<number> {
  const times: number[] = []
  for (const path of paths) {
    const began = performance.now()
    await reader.get(path)
    times.push(performance.now() - began)
  }
  return rounded(median(times))
}
