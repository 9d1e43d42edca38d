import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { Mistake } from '../mistake'
import { exitCodes } from '../spec/exit-codes'

/** Does something while no other process goes on with the same run. */
export async function holdJournal<T>(path: string, doIt: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`
  take(lock)
  try {
    return await doIt()
  } finally {
    unlinkSync(lock)
  }
}

function take(lock: string): void {
  for (let tries = 0; tries < 2; tries++) {
    try {
      const file = openSync(lock, 'wx', 0o600)
      writeSync(file, String(process.pid))
      closeSync(file)
      return
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
      const holder = Number(readFileSync(lock, 'utf8'))
      if (holder > 0 && isAlive(holder))
        throw new Mistake(
          `Process ${holder} is at work on this run. Wait until it has ended; if it is something else, delete ${lock}.`,
          exitCodes.unfinished,
        )
      // Its process was killed.
      unlinkSync(lock)
    }
  }
  throw new Mistake('Another process has just begun to work on this run.', exitCodes.unfinished)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (thrown) {
    // Somebody else's process is a process.
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
}
