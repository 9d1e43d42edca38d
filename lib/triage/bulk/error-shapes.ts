import { fingerprint } from '../fingerprint'
import { readPaste } from '../read-paste'
import { redact } from '../redact'
import type { Limits } from './limits'
import { ownCopy } from './own-copy'
import { newTally, type Tally, tallyClient, tallyTime } from './tally'
import { type ShortVerdict, verdictOf } from './verdict-of'

/** What lines of one shape say. */
interface ErrorHead extends ShortVerdict {
  what: string
  example: string
}

export interface ErrorShape extends Tally {
  /** `null`: it has a word of an error in it and is none that is known. */
  head: ErrorHead | null
}

/** Lines that differ in times, counters and ids are of one shape, and the first of them is read. */
export function errorShapes(now: number, most: Limits) {
  const shapes = new Map<number, ErrorShape>()
  const over = { count: 0 }
  return {
    shapes,
    over,
    /** `line`: without its tokens, whose clients are `clients`. */
    take(line: string, at: number | undefined, clients: readonly string[]): void {
      const print = fingerprint(shapeOf(line))
      let shape = shapes.get(print)
      if (!shape) {
        // Reading takes a thousand times as long as telling the shape.
        if (shapes.size >= most.errors) {
          over.count += 1
          return
        }
        shape = { ...newTally(), head: readHead(line, at ?? now) }
        shapes.set(print, shape)
      }
      tallyTime(shape, at)
      if (!shape.head) return
      for (const client of clients) tallyClient(shape, client, most.clients)
      const named = clientIn(line)
      if (named !== undefined && !shape.clients.has(named)) tallyClient(shape, ownCopy(named), most.clients)
    },
  }
}

function readHead(line: string, at: number): ErrorHead | null {
  const paste = readPaste(line.slice(0, 20_000))
  const { tokenAnswer, serviceAnswer, refusal } = paste
  if (!(tokenAnswer && !tokenAnswer.success) && !refusal && !(serviceAnswer && serviceAnswer.status >= 400)) return null
  const { token: _token, assertion: _assertion, ...rest } = paste
  const what = paste.recognised.filter((each) => !/^(?:access token|ID token|JWT )/.test(each)).join(', ')
  return { what, example: ownCopy(redact(paste.redacted).slice(0, 500)), ...verdictOf(rest, at) }
}

const clientIn = (line: string): string | undefined =>
  /\bclient_?id["']?\s{0,3}[:=]\s{0,3}["']?([\w.-]{3,100})/i.exec(line)?.[1]

/** A line without what differs each time. A status, and a number that is part of a code, are what tells. */
const shapeOf = (line: string): string =>
  line
    .slice(0, 4_000)
    .replace(/\b[0-9a-f-]{16,}\b|\b[A-Za-z0-9_-]{24,}\b/gi, '#')
    .replace(/(?<![\w-])(?![45]\d\d(?!\w))\d[\d:.,TZ+-]*/g, '#')
