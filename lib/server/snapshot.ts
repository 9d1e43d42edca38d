import 'server-only'
import * as z from 'zod'
import { readSnapshotPart } from '../domain/read-snapshot-part'
import type { SnapshotInput } from '../queries/shapes/snapshot'
import type { Result } from '../result'
import { mostInOneLook } from '../snapshot/most-in-one-look'
import type { SnapshotPart } from '../snapshot/snapshot'
import type { Refused } from './answer'
import { readerFor } from './connections'
import { refuseWith } from './refuse'
import { word } from './texts'

export const snapshotInput: z.ZodType<SnapshotInput> = z.object({
  isFirst: z.boolean(),
  appIds: z.array(word).max(mostInOneLook, 'has too many at once'),
  userNames: z.array(word).max(mostInOneLook, 'has too many at once'),
})

/** One look at a connected domain, for a picture that leaves the console. It can only ask. */
export async function lookForSnapshot(id: string, input: SnapshotInput): Promise<Result<SnapshotPart, Refused>> {
  const domain = await readerFor(id)
  if (!domain.ok) return domain
  const part = await readSnapshotPart(domain.value, input)
  return part.ok ? part : refuseWith(part.error)
}
