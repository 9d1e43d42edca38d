import { readFileSync, statSync } from 'node:fs'
import { nodeVerifier } from '../../domain/node-verifier'
import type { Key, Keys } from '../../triage/bulk/signatures'
import { readSigningKeys } from '../../triage/read-signing-keys'
import { Mistake } from '../mistake'
import { checkFile } from './read-input'

/** Of a file with a key set, a certificate or a public key. */
export async function readGivenKeys(path: string): Promise<readonly Key[]> {
  checkFile(path)
  if (statSync(path).size > 1_000_000) throw new Mistake(`"${path}" is far too big for keys.`)
  const read = await readSigningKeys(new Uint8Array(readFileSync(path)))
  if (!read.ok) throw new Mistake(`"${path}" gives no keys. ${read.error}`)
  return read.value
}

/** Each thread checks by its own. */
export const checkedBy = (keys: readonly Key[] | undefined): Keys | undefined =>
  keys && { keys, verify: nodeVerifier() }
