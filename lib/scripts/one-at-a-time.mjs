import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Does something while no other process does it: two that build at once would write into the same files. */
export async function oneAtATime(lock, doIt) {
  mkdirSync(dirname(lock), { recursive: true })
  while (!taken(lock)) await wait(100)
  try {
    return await doIt()
  } finally {
    rmSync(lock, { force: true })
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    // Its process was killed: the next try gets it.
    if (!isAlive(holderOf(lock))) rmSync(lock, { force: true })
    return false
  }
}

function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    // It went away just now.
    return Number.NaN
  }
}

function isAlive(pid) {
  // Not written yet, or gone.
  if (!(pid > 0)) return true
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
