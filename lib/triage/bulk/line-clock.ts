import { timeAt } from './time-at'

/** A line without a time is of that of the line it goes on from, so far at most: a stack trace, an answer's headers. */
const mostLines = 50
/** UTF-16 units between the beginnings of the two lines. */
export const farthest = 8_192

/** Sees every line of a log in its order. */
export function lineClock(): {
  see: (text: string, from: number, to: number) => number | undefined
  /** Whether the line seen last has a time of its own. */
  isOwn: () => boolean
} {
  let known: number | undefined
  let lines = 0
  let distance = 0
  return {
    see(text, from, to) {
      const own = timeAt(text, from, to)
      if (own !== undefined) {
        known = own
        lines = 0
        distance = 0
      } else if (known !== undefined) {
        lines += 1
        if (lines > mostLines || distance > farthest) known = undefined
      }
      distance += to - from + 1
      return known
    },
    isOwn: () => known !== undefined && lines === 0,
  }
}
