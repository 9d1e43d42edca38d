import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'
import { Mistake } from '../mistake'

export interface KeptSecret {
  clientId?: string
  clientSecret: string
  /** URL of the domain. */
  domain: string
  /** Name of the run that made it. */
  run: string
}

const shape = z.looseObject({ clientSecret: z.string(), run: z.string() })

/** Before anything is written to a domain: may a secret of this run go there? One of the same run may be replaced. */
export function checkSecretFile(path: string, run: string): void {
  if (existsSync(path)) {
    if (read(path)?.run !== run)
      throw new Mistake(`"${path}" is there already, and nothing in it is overwritten. Name another --secret-file.`)
    return
  }
  const folder = dirname(path)
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Mistake(`There is no folder "${folder}" for the secret file.`)
  try {
    const file = openSync(path, 'wx', 0o600)
    closeSync(file)
    unlinkSync(path)
  } catch (thrown) {
    throw new Mistake(`"${path}" cannot be written (${(thrown as NodeJS.ErrnoException).code ?? 'unknown reason'}).`)
  }
}

/** For its owner alone, whole or not at all. */
export function keepSecret(path: string, secret: KeptSecret): void {
  const before = existsSync(path) ? read(path) : undefined
  const beside = `${path}.new`
  const file = openSync(beside, 'w', 0o600)
  try {
    chmodSync(beside, 0o600)
    writeSync(file, `${JSON.stringify({ ...before, ...secret }, null, 2)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}

/** It opens nothing any more. What is not of this run stays. */
export function forgetSecret(path: string, run: string): void {
  if (existsSync(path) && read(path)?.run === run) unlinkSync(path)
}

function read(path: string): KeptSecret | undefined {
  try {
    const parsed = shape.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? (parsed.data as unknown as KeptSecret) : undefined
  } catch {
    // Then it is somebody else's file.
    return undefined
  }
}
