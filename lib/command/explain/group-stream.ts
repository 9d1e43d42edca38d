import { createGrouper, type Grouped } from '../../triage/group'
import { checkedBy } from './given-keys'
import type { JudgedBy } from './read-share'

/** A log as it comes, which nobody can read from two places. `onRead` is told how many characters more were read. */
export async function groupStream(
  chunks: AsyncIterable<string>,
  { now, keys }: JudgedBy,
  onRead: (characters: number) => void,
): Promise<Grouped> {
  const verified = checkedBy(keys)
  const grouper = createGrouper(now, { ...(verified && { keys: verified }) })
  for await (const chunk of chunks) {
    await grouper.add(chunk)
    onRead(chunk.length)
  }
  return grouper.result()
}
