import * as z from 'zod/mini'
import { err, ok, type Result } from '../result'
import { type Snapshot, snapshotVersion } from './snapshot'
import { snapshotShape } from './snapshot-shape'

/** A snapshot from its text. The error is a sentence, and what to do. */
export function readSnapshot(text: string): Result<Snapshot, string> {
  const json = parsed(text)
  if (json === undefined)
    return err('The snapshot is not whole: something cut or changed it on its way. Drop the file itself.')
  const { assay, version } = json
  if (assay !== 'snapshot') return err('This is no snapshot of a domain.')
  if (typeof version === 'number' && version > snapshotVersion)
    return err(
      `This snapshot has form ${version}, and this console reads up to ${snapshotVersion}. Open it in a newer Assay.`,
    )
  const read = z.safeParse(snapshotShape, json)
  if (read.success) return ok(read.data)
  const at = read.error.issues[0]?.path.join('.')
  return err(`In the snapshot, “${at}” is missing or not what it should be. Ask for it to be made again.`)
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : undefined
  } catch {
    // The sentence above says all there is to say.
    return undefined
  }
}
