import { createGrouper, type Grouped } from '../../triage/group'

/** A log as it comes, which nobody can read from two places. `now`: ISO instant. `onRead` is told how many characters more were read. */
export async function groupStream(
  chunks: AsyncIterable<string>,
  now: string,
  onRead: (characters: number) => void,
): Promise<Grouped> {
  const grouper = createGrouper(now)
  for await (const chunk of chunks) {
    await grouper.add(chunk)
    onRead(chunk.length)
  }
  return grouper.result()
}
