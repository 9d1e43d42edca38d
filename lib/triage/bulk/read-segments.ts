import { createGrouper } from '../group'
import type { Limits } from './limits'
import { farthest } from './line-clock'
import { mergeParts, type Part } from './part'
import { segmentText } from './segment-text'
import type { Segment } from './segments'
import type { Keys } from './signatures'

interface How {
  now: string
  most: Limits
  keys: Keys | undefined
  /** Asked after each piece. */
  isCancelled: () => boolean
  onPiece: (read: { bytes: number; lines: number; tokens: number }) => void | Promise<void>
}

/** A character of UTF-8 has three bytes at most for each unit of UTF-16. */
const bytesBefore = farthest * 3

/** One reader's share, as one part. */
export async function readSegments(
  segments: readonly Segment[],
  { now, most, keys, isCancelled, onPiece }: How,
): Promise<Part> {
  const parts: Part[] = []
  const before = { lines: 0, tokens: 0 }
  for (const segment of segments) {
    const grouper = createGrouper(now, { limits: most, ...(keys && { keys }) })
    if (segment.from > 0) grouper.goOnFrom(await textBefore(segment))
    for await (const { text, bytes } of segmentText(segment)) {
      await grouper.add(text)
      const { lines, tokens } = grouper.soFar()
      await onPiece({ bytes, lines: before.lines + lines, tokens: before.tokens + tokens })
      if (isCancelled()) break
    }
    const part = await grouper.part({ isCut: isCancelled() })
    before.lines += part.lines
    before.tokens += part.tokenCount
    parts.push(part)
    if (isCancelled()) break
  }
  const [first, ...others] = parts
  if (!first) throw new Error('A share has at least one stretch.')
  return mergeParts([first, ...others], most)
}

/** Whole lines in front of a stretch: a line without a time may go on from one of them. */
async function textBefore({ file, from }: Segment): Promise<string> {
  const start = Math.max(0, from - bytesBefore)
  const text = new TextDecoder().decode(await file.slice(start, from).arrayBuffer())
  return start === 0 ? text : text.slice(text.indexOf('\n') + 1)
}
