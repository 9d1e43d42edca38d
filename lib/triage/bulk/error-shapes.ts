import { fingerprint } from '../fingerprint'
import { readPaste } from '../read-paste'
import { redact } from '../redact'
import type { Limits } from './limits'
import { ownCopy } from './own-copy'
import { newTally, type Tally, tallyClient, tallyTime } from './tally'
import { type ShortVerdict, verdictOf } from './verdict-of'

/** What events of one shape say. */
interface ErrorHead extends ShortVerdict {
  what: string
  example: string
}

export interface ErrorShape extends Tally {
  /** `null`: it has a word of an error in it and is none that is known. */
  head: ErrorHead | null
}

/** Events that differ in times, counters and ids are of one shape, and the first of them is read. */
export function errorShapes(now: number, most: Limits) {
  const shapes = new Map<number, ErrorShape>()
  const over = { count: 0 }
  return {
    shapes,
    over,
    /** `text`: an event without its tokens, whose clients are `clients`. */
    take(text: string, at: number | undefined, clients: readonly string[]): void {
      const print = fingerprint(shapeOf(text))
      let shape = shapes.get(print)
      if (!shape) {
        // Reading takes a thousand times as long as telling the shape.
        if (shapes.size >= most.errors) {
          over.count += 1
          return
        }
        shape = { ...newTally(), head: readHead(text, at ?? now) }
        shapes.set(print, shape)
      }
      tallyTime(shape, at)
      if (!shape.head) return
      for (const client of clients) tallyClient(shape, client, most.clients)
      const named = clientIn(text)
      if (named !== undefined && !shape.clients.has(named)) tallyClient(shape, ownCopy(named), most.clients)
    },
  }
}

/** No part of what is wrong: its tokens are counted by themselves, and one error is one in whatever it was printed. */
const aside = /^(?:access token|ID token|JWT |stack trace$|curl -v transcript$)/

function readHead(text: string, at: number): ErrorHead | null {
  const paste = readPaste(text.slice(0, 20_000))
  const { tokenAnswer, serviceAnswer, refusal } = paste
  if (!(tokenAnswer && !tokenAnswer.success) && !refusal && !(serviceAnswer && serviceAnswer.status >= 400)) return null
  const { token: _token, assertion: _assertion, ...rest } = paste
  const what = paste.recognised.filter((each) => !aside.test(each)).join(', ') || paste.recognised.join(', ')
  return { what, example: ownCopy(redact(paste.redacted).slice(0, 500)), ...verdictOf(rest, at) }
}

const clientIn = (text: string): string | undefined =>
  /\bclient_?id["']?\s{0,3}[:=]\s{0,3}["']?([\w.-]{3,100})/i.exec(text)?.[1]

/** An event without what differs each time. A status, and a number that is part of a code, are what tells. */
const shapeOf = (text: string): string =>
  text
    .slice(0, 4_000)
    .replace(/\b[0-9a-f-]{16,}\b|\b[A-Za-z0-9_-]{24,}\b/gi, '#')
    .replace(/(?<![\w-])(?![45]\d\d(?!\w))\d[\d:.,TZ+-]*/g, '#')
