import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build, type Metafile } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { basicHeader } from './healthy-fixture'
import type { SandboxDescription } from './sandbox-types'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'sandbox-main-'))
// Beside the real programs, so that packages are found.
const programs = join(root, 'dist', `test-${process.pid}`)
const program = join(programs, 'sandbox.mjs')
const misnamed = join(folder, 'misnamed.json')
writeFileSync(misnamed, '{"domains":[{"name":"acme","usrs":[]}]}')
const children: ChildProcess[] = []

let outputs: Metafile['outputs']

beforeAll(async () => {
  const { metafile } = await build({
    entryPoints: [{ in: join(root, 'lib/sandbox/main.ts'), out: 'sandbox' }],
    outdir: programs,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    absWorkingDir: root,
  })
  outputs = metafile.outputs
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(programs, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

async function start(...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))
  await new Promise((ready) => reader.once('line', ready))
  return { child, ended, lines, description: JSON.parse(lines[0] ?? '') as SandboxDescription }
}

const tokenStatus = async ({ domains }: SandboxDescription) => {
  const [domain] = domains
  if (!domain) throw new Error('no domain')
  const answer = await fetch(`${domain.url}/oauth2/v1/token`, {
    method: 'POST',
    headers: { authorization: basicHeader(domain.admin.clientId, domain.admin.clientSecret) },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
  })
  return answer.status
}

test('alone, it prints one line, outlives a kill on the same port, and ends on a signal', async () => {
  const first = await start('--folder', folder)
  expect(first.description.domains.map(({ name }) => name)).toEqual(['emea', 'us'])
  expect(await tokenStatus(first.description)).toBe(200)
  first.child.kill('SIGKILL')
  await first.ended

  const { port } = new URL(first.description.url)
  const second = await start('--folder', folder, '--port', port)
  expect({ ...second.description, controlToken: '' }).toEqual({ ...first.description, controlToken: '' })
  expect(await tokenStatus(second.description)).toBe(200)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  expect(second.lines).toHaveLength(1)
})

/** Ends by itself: what it printed, and how it ended. */
async function runToEnd(...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  const text = async (stream: AsyncIterable<Buffer>) => {
    let all = ''
    for await (const chunk of stream) all += String(chunk)
    return all
  }
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { out, errors, code: await ended }
}

test.each<[string[], number, RegExp, RegExp]>([
  [['--help'], 0, /--exposed-to-network/, /^$/],
  [['--hostname', '0.0.0.0'], 2, /^$/, /^"0\.0\.0\.0" can be reached from the network.*\n$/],
  [['--world', 'mars'], 2, /^$/, /^"mars" is neither a world .*\n$/],
  [['--hostname', '192.0.2.1', '--exposed-to-network'], 2, /^$/, /^This machine has no address "192\.0\.2\.1" .*\n$/],
  [['--folder', misnamed], 2, /^$/, /^".*misnamed\.json" is a file; name a folder for the world\.\n$/],
  [['--world', misnamed], 2, /^$/, /misnamed\.json: \$\.domains\[0\] has an unknown member "usrs".*\n$/],
  [['--import', misnamed], 2, /^$/, /misnamed\.json: \$\.format is not "assay-sandbox-state".*\n$/],
])('%j ends with %i and one text', async (args, code, out, errors) => {
  const ended = await runToEnd(...args)
  expect(ended).toEqual({ code, out: expect.stringMatching(out), errors: expect.stringMatching(errors) })
})

test('a folder that another process has open is left alone, until that one was killed', async () => {
  const kept = join(folder, 'held')
  const first = await start('--folder', kept, '--world', 'empty')
  const { errors, code } = await runToEnd('--folder', kept)
  const told = `${kept} is open in another process (${first.child.pid}). End that one first, or name another folder.\n`
  expect([errors, code]).toEqual([told, 2])
  first.child.kill('SIGKILL')
  await first.ended
  const second = await start('--folder', kept)
  expect(second.description.domains.map(({ name }) => name)).toEqual(['main'])
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
})

test('a start loads no package, as they cost it more time and memory than all the rest', () => {
  const entry = Object.keys(outputs).find((path) => path.endsWith('/sandbox.mjs')) ?? ''
  const loaded = new Set<string>()
  const packages: string[] = []
  const load = (path: string) => {
    if (loaded.has(path)) return
    loaded.add(path)
    for (const { path: next, kind, external } of outputs[path]?.imports ?? []) {
      if (kind !== 'import-statement') continue
      if (!external) load(next)
      else if (!next.startsWith('node:')) packages.push(next)
    }
  }
  load(entry)
  expect(loaded.size).toBeGreaterThan(1)
  expect(packages).toEqual([])
})
