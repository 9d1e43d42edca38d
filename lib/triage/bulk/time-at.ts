import { lineTime } from './line-time'

/** `lineTime` of the line from `from` to before `to`. The usual form at its very beginning takes a short way: every line is asked. */
export function timeAt(text: string, from: number, to: number): number | undefined {
  const start = text.charCodeAt(from) === openBracket ? from + 1 : from
  if (start + 20 < to && isDigit(text.charCodeAt(start))) {
    const quick = quickTime(text, start)
    if (quick !== undefined) return quick
  }
  return mayHaveTime(text, from, to) ? lineTime(text.slice(from, Math.min(to, from + 120))) : undefined
}

const openBracket = 91
const isDigit = (code: number) => code >= 48 && code <= 57

/** Both forms have two colons between digits. */
function mayHaveTime(text: string, from: number, to: number): boolean {
  const end = Math.min(to, from + 120) - 5
  for (let at = from + 8; at < end; at += 1)
    if (text.charCodeAt(at) === 58 && text.charCodeAt(at + 3) === 58 && isDigit(text.charCodeAt(at + 1))) return true
  return false
}

/** `2026-03-09T08:00:04.123Z`, with a blank for the T, fewer digits or no zone; anything else is for the long way. */
function quickTime(text: string, at: number): number | undefined {
  const year = pair(text, at) * 100 + pair(text, at + 2)
  const month = pair(text, at + 5)
  const day = pair(text, at + 8)
  const hour = pair(text, at + 11)
  const minute = pair(text, at + 14)
  const second = pair(text, at + 17)
  const between = text.charCodeAt(at + 10)
  // Which months have a 29th the long way knows. What is no number fails every comparison.
  if (!(year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour <= 23 && minute <= 59))
    return undefined
  if (!(second <= 59 && (between === 84 || between === 32))) return undefined
  if (text.charCodeAt(at + 4) !== 45 || text.charCodeAt(at + 7) !== 45) return undefined
  if (text.charCodeAt(at + 13) !== 58 || text.charCodeAt(at + 16) !== 58) return undefined
  let end = at + 19
  let thousandths = 0
  const point = text.charCodeAt(end)
  if ((point === 46 || point === 44) && isDigit(text.charCodeAt(end + 1))) {
    let worth = 100
    for (end += 1; isDigit(text.charCodeAt(end)) && end < at + 29; end += 1) {
      thousandths += Math.floor(worth) * (text.charCodeAt(end) - 48)
      worth /= 10
    }
  }
  const zone = text.charCodeAt(end)
  if (zone === 43 || zone === 45) return undefined
  return Date.UTC(year, month - 1, day, hour, minute, second, thousandths)
}

function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at)
  const ones = text.charCodeAt(at + 1)
  return isDigit(tens) && isDigit(ones) ? (tens - 48) * 10 + ones - 48 : Number.NaN
}
