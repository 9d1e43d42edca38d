import 'server-only'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Result } from '../result'
import { err, ok } from '../result'
import { keyIdOf } from './seal'

export interface SealKey {
  /** Stands beside what it sealed. */
  id: string
  /** 32 bytes. */
  key: Buffer
}

interface Places {
  /** `ASSAY_KEY`: 32 bytes in base64. Wins. */
  env?: string | undefined
  /** Made when missing; lies outside the database's folder, so that a copied database tells nothing. Absent: only the environment counts. */
  file?: string | undefined
}

/** The key for secrets at rest. An error is a sentence for whoever starts the console. */
export function keyFrom({ env, file }: Places): Result<SealKey, string> {
  if (env) return readKey(env, 'ASSAY_KEY')
  if (!file)
    return err(
      'With DATABASE_URL the key must come from the environment: set ASSAY_KEY to 32 random bytes in base64, e.g. from "openssl rand -base64 32".',
    )
  if (!existsSync(file)) makeKeyFile(file)
  chmodSync(file, 0o600)
  return readKey(readFileSync(file, 'utf8'), file)
}

function readKey(text: string, where: string): Result<SealKey, string> {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== 32)
    return err(`${where} holds ${key.length} bytes where 32 are needed: give it 32 random bytes in base64.`)
  return ok({ id: keyIdOf(key), key })
}

function makeKeyFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    // A link appears whole or not at all, and never replaces the key that another starter made meanwhile.
    linkSync(draft, file)
  } catch (thrown) {
    if (!existsSync(file)) throw thrown
  } finally {
    rmSync(draft)
  }
}
