import { findJwts } from '../find-jwts'

/** One token of a line: `text` from `start` to before `end`. */
export type TakeToken = (text: string, start: number, end: number, lineStart: number) => void

/**
 * Gives each token that `findJwts` finds in a line, and answers how many. Those that stand apart are taken where they are; where one may
 * be damaged, the whole line goes the long way.
 */
export function tokensInLine(): (text: string, from: number, to: number, take: TakeToken) => number {
  let inText = ''
  let next = -1
  const bounds: number[] = []

  /** Of the whole chunk, so that lines without a token cost nothing. */
  function nextStart(text: string, from: number): number {
    if (next < from || text !== inText) {
      inText = text
      next = text.indexOf('eyJ', from)
      if (next < 0) next = Number.POSITIVE_INFINITY
    }
    return next
  }

  return (text, from, to, take) => {
    let start = nextStart(text, from)
    if (start >= to) return 0
    bounds.length = 0
    while (start < to) {
      const before = start > from ? text.charAt(start - 1) : ''
      const end = runEnd(text, start, to)
      // A header that lost its beginning stands before a dot, one of an encoded form behind “%3D”, and plain base64 has slashes.
      if (before === '.' || (start - from > 2 && text[start - 3] === '%') || (end < to && text[end] === '/'))
        return slowly(text.slice(from, to), take)
      if (end - start >= 20 && (before === '=' || !isTokenCharacter(before))) bounds.push(start, end)
      start = nextStart(text, Math.max(end, start + 3))
    }
    for (let at = 0; at < bounds.length; at += 2) take(text, bounds[at] ?? 0, bounds[at + 1] ?? 0, from)
    return bounds.length / 2
  }
}

function slowly(line: string, take: TakeToken): number {
  const found = findJwts(line)
  for (const { start, end } of found) take(line, start, end, 0)
  return found.length
}

const run = /[\w.+=-]*/y

const isTokenCharacter = (character: string) => /[\w.+=-]/.test(character)

function runEnd(text: string, from: number, to: number): number {
  run.lastIndex = from
  run.test(text)
  return Math.min(run.lastIndex, to)
}
