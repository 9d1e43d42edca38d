import { errorShapes } from './bulk/error-shapes'
import { events } from './bulk/events'
import { type Limits, usualLimits } from './bulk/limits'
import { lineClock } from './bulk/line-clock'
import type { Part } from './bulk/part'
import type { Keys } from './bulk/signatures'
import { type Grouped, toGrouped } from './bulk/to-grouped'
import { tokenGroups } from './bulk/token-groups'
import { tokensInLine } from './bulk/tokens-in-line'
import { wholeLines } from './bulk/whole-lines'

export type { Group, Grouped } from './bulk/to-grouped'

export interface GroupOptions {
  limits?: Partial<Limits>
  /** Checks each token's signature too. */
  keys?: Keys
}

export interface Grouper {
  /** Text that stands before what is read, which begins an event: of it only the times are seen. */
  goOnFrom: (text: string) => void
  /** Where a promise is answered, keys are being asked: wait for it before you add more. */
  add: (chunk: string) => void | Promise<void>
  soFar: () => { lines: number; tokens: number }
  /** Ends the reading; to be added to other parts of the same log. `isCut`: it stops within a line, which is left out. */
  part: (how?: { isCut: boolean }) => Promise<Part>
  /** Ends the reading, where it was of the whole log. */
  result: () => Promise<Grouped>
}

/** Reads a log of any length piece by piece. `now`: an ISO instant, for lines without a time of their own. */
export function createGrouper(now: string, { limits, keys }: GroupOptions = {}): Grouper {
  const most = { ...usualLimits, ...limits }
  const instant = Date.parse(now)
  const tokens = tokenGroups(instant, most, keys)
  const errors = errorShapes(instant, most)
  const clock = lineClock()
  const whole = events(({ text, at: time, clients }) => errors.take(text, time, clients))
  const eachToken = tokensInLine()
  const seen = { lines: 0, characters: 0 }
  // Of the line at hand.
  let at: number | undefined
  let line = { text: '', from: 0, rest: '', clients: [] as string[] }

  function takeToken(text: string, start: number, end: number, lineStart: number): void {
    const client = tokens.take(text, start, end, lineStart, at)
    if (client !== undefined) line.clients.push(client)
    if (text !== line.text) line = { ...line, text, from: lineStart }
    line.rest += `${text.slice(line.from, start)}[token]`
    line.from = end
  }

  function takeLine(text: string, from: number, to: number): void {
    seen.lines += 1
    at = clock.see(text, from, to)
    whole.see(text, from, to, at, clock.isOwn())
    line = { text, from, rest: '', clients: [] }
    if (eachToken(text, from, to, takeToken) === 0) {
      whole.add(text, from, to, line.clients)
      return
    }
    const rest = line.rest + (line.text === text ? text.slice(line.from, to) : line.text.slice(line.from))
    whole.add(rest, 0, rest.length, line.clients)
  }

  const lines = wholeLines(takeLine)
  const grouper: Grouper = {
    goOnFrom(text) {
      const before = wholeLines(clock.see)
      before.add(text)
      before.end()
    },
    add(chunk) {
      seen.characters += chunk.length
      lines.add(chunk)
      return tokens.settle()
    },
    soFar: () => ({ lines: seen.lines, tokens: tokens.seen.tokens }),
    async part({ isCut } = { isCut: false }) {
      if (!isCut) lines.end()
      whole.end()
      await tokens.settle()
      return {
        tokens: tokens.groups,
        errors: errors.shapes,
        prints: tokens.prints(),
        lines: seen.lines,
        characters: seen.characters,
        tokenCount: tokens.seen.tokens,
        over: { tokens: tokens.seen.overTokens, errors: errors.over.count, groups: tokens.seen.overGroups },
      }
    },
    async result() {
      return toGrouped(await grouper.part(), most, keys !== undefined)
    },
  }
  return grouper
}

/** The same, over whatever brings the text. */
export async function groupChunks(
  chunks: Iterable<string> | AsyncIterable<string>,
  now: string,
  options: GroupOptions = {},
): Promise<Grouped> {
  const grouper = createGrouper(now, options)
  for await (const chunk of chunks) await grouper.add(chunk)
  return grouper.result()
}
