import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { mostExplained } from '../../triage/explain-text'
import { Mistake } from '../mistake'

/** A character of UTF-8 has three bytes at most for each unit that is counted. */
const mostBytes = mostExplained * 3

/** Whether a file is read as a log: because somebody says so, it is too long to be one case, or packed by gzip, as kept logs are. */
export function isLog(path: string, isMany: boolean): boolean {
  const status = statSync(path)
  // A pipe has no size, and can be read once.
  if (!status.isFile()) return false
  return isMany || status.size > mostBytes || isPacked(path)
}

function isPacked(path: string): boolean {
  const file = openSync(path, 'r')
  const bytes = new Uint8Array(2)
  readSync(file, bytes)
  closeSync(file)
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** Says that a packed file is damaged, where that is why it could not be read. */
export async function unpackable<T>(path: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (thrown) {
    // By zlib's own code, or as the streams of browsers say it.
    const { code = '' } = thrown as NodeJS.ErrnoException
    if (isPacked(path) && (thrown instanceof TypeError || code.startsWith('Z_')))
      throw new Mistake(`"${path}" is damaged: it is packed by gzip and cannot be unpacked to its end.`)
    throw thrown
  }
}
