import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Mistake } from '../http/check'

/** How long a holder that was stopped may take to answer, in milliseconds. */
const patience = 2_000

const held = new Set<string>()
process.once('exit', () => {
  for (const address of held) removeSocket(address)
})

/**
 * Makes a world's folder and holds it until the process ends. Ids are counted in memory, so two processes with the same folder would
 * write over each other's objects. The holder listens on a socket named after the folder: that ends with it, even by a kill, where a
 * file would stay. In the same process a folder may be opened again.
 */
export async function holdFolder(folder: string): Promise<void> {
  makeFolder(folder)
  const address = addressOf(realpathSync(folder))
  if (held.has(address) || (await listens(address))) return
  const holder = await holderAt(address)
  if (holder === String(process.pid)) return
  if (holder !== undefined)
    throw new Mistake(`${folder} is open in another process (${holder}). End that one first, or name another folder.`)
  // Left by one that was killed. Where no socket can be made at all, the folder is opened unheld.
  removeSocket(address)
  await listens(address)
}

function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found) throw new Mistake(`"${folder}" is a file; name a folder for the world.`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (thrown) {
    throw new Mistake(`The folder "${folder}" cannot be made: ${thrown instanceof Error ? thrown.message : thrown}.`)
  }
}

/** Named by a digest, as systems cut the address of a socket at about a hundred characters. Linux (`\0`) and Windows need no file. */
function addressOf(folder: string): string {
  const name = `assay-sandbox-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name)
}

/** What is left of the socket of a process that was killed. */
function removeSocket(address: string): void {
  if (address.startsWith(tmpdir())) rmSync(address, { force: true })
}

/** Answers whoever asks with the number of this process, and keeps no process alive. */
function listens(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.end(String(process.pid))
    })
    server.once('error', () => resolve(false))
    server.listen(address, () => {
      held.add(address)
      server.unref()
      resolve(true)
    })
  })
}

/** The number of the process that listens there; `undefined` when none does. */
function holderAt(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer: string | undefined
    const socket = connect(address)
    socket.setTimeout(patience, () => socket.destroy())
    socket.once('connect', () => {
      answer = ''
    })
    socket.on('data', (part) => {
      answer += String(part)
    })
    // "close" follows.
    socket.on('error', () => {})
    socket.once('close', () => resolve(answer === '' ? 'which does not answer' : answer))
  })
}
