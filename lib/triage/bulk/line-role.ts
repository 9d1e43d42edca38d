import { timeAt } from './time-at'

/**
 * What a line can be to the event above it. `head`: it begins an event, whatever stands above. `frame`: a place in a program, which tells
 * nothing. The others go on from a line of the right kind, and begin an event elsewhere.
 */
export type LineRole =
  | 'head'
  | 'frame'
  | 'inner'
  | 'place'
  | 'mark'
  | 'blank'
  | 'cause'
  | 'chain'
  | 'traceback'
  | 'exception'
  | 'answer'
  | 'said by curl'
  | 'body'
  | 'named'

/** Enough of a line to tell by. */
const start = 400

const frame =
  /^[ \t]*(?:at [\w$.<>[\]/@-]{1,300}\(|at .{1,300}:\d+:\d+\)?(?: \{)?\r?$|\.\.\. \d+ (?:more|common frames omitted)|File ".{1,300}", line \d+)/
/** Where Node stopped; the line of the program and a mark below it follow. */
const place = /^\/\S{1,300}:\d+\r?$/
const cause = /^(?:Caused|Wrapped) by: /
const chain = /^(?:During handling of the above exception|The above exception was the direct cause)/
const traceback = /^Traceback \(most recent call last\):/
const exception = /^(?:Exception in thread "|[\w$.]{0,190}(?:Exception|Error|Throwable|Fault)(?:: |:?\r?$))/
const answer = /^(?:< )?HTTP\/[\d.]+ [1-5]\d\d\b/
const curl = /^(?:<(?: |\r?$)|\* |[{}] \[\d+ bytes data\])/
const body = /^(?:\{|\[\s{0,3}(?:$|[{"[])|<[a-z!/?])/i
const named = /^[\w.$-]{1,200}(?:: |:?\r?$)/

/** Of the line that is `text` from `from` to before `to`. Every line of a log is asked: its first character settles most. */
export function lineRole(text: string, from: number, to: number): LineRole {
  const first = from < to ? text.charCodeAt(from) : lineEnd
  if (first === lineEnd) return 'blank'
  if (first === blank || first === tab) return indented(text, from, to)
  if (isDigit(first)) return 'head'
  if (isLetter(first)) return worded(text, from, to)
  if (first === openingBracket && isDigit(text.charCodeAt(from + 1))) return 'head'
  const line = text.slice(from, Math.min(to, from + start))
  if (first === dot && frame.test(line)) return 'frame'
  if (first === slash && place.test(line)) return 'place'
  if (answer.test(line)) return 'answer'
  if (curl.test(line)) return 'said by curl'
  if (first === closingBrace || first === closingBracket) return 'inner'
  return body.test(line) ? 'body' : 'head'
}

/** Some logs set their times off from the margin. */
function indented(text: string, from: number, to: number): LineRole {
  let at = from
  while (at < to && (text.charCodeAt(at) === blank || text.charCodeAt(at) === tab)) at += 1
  const first = at < to ? text.charCodeAt(at) : lineEnd
  if (first === lineEnd) return 'blank'
  if ((isDigit(first) || first === openingBracket) && timeAt(text, at, Math.min(to, at + shortTime)) !== undefined)
    return 'head'
  if (first === caret) return 'mark'
  const mayBeFrame = first === dot || first === smallA || first === capitalF
  return mayBeFrame && frame.test(text.slice(from, Math.min(to, from + start))) ? 'frame' : 'inner'
}

/** Most begin with a word and a blank, or with a token. */
function worded(text: string, from: number, to: number): LineRole {
  if (text.startsWith('eyJ', from)) return 'head'
  const end = Math.min(to, from + longestName)
  let at = from + 1
  while (at < end && isOfName(text.charCodeAt(at))) at += 1
  const after = at < to ? text.charCodeAt(at) : lineEnd
  if (after !== blank && after !== colon && after !== slash && after !== lineEnd) return 'head'
  if (after === blank && !phraseStarts.has(text.charCodeAt(from))) return 'head'
  const line = text.slice(from, Math.min(to, from + start))
  if (after === slash) return answer.test(line) ? 'answer' : 'head'
  if (after === blank) return phrased(line)
  if (exception.test(line)) return 'exception'
  return named.test(line) ? 'named' : 'head'
}

function phrased(line: string): LineRole {
  if (frame.test(line)) return 'frame'
  if (cause.test(line)) return 'cause'
  if (traceback.test(line)) return 'traceback'
  if (chain.test(line)) return 'chain'
  return exception.test(line) ? 'exception' : 'head'
}

/** `at`, `Caused`, `Wrapped`, `File`, `Traceback`, `The`, `During`, `Exception`. */
const phraseStarts = new Set([...'aCWFTDE'].map((letter) => letter.charCodeAt(0)))
const longestName = 200
/** `[2026-03-09T08:00:04.123456+01:00]` */
const shortTime = 36
const lineEnd = 13
const tab = 9
const blank = 32
const dot = 46
const openingBracket = 91
const closingBracket = 93
const closingBrace = 125
const caret = 94
const smallA = 97
const capitalF = 70
const colon = 58
const slash = 47
const dollar = 36
const hyphen = 45
const underscore = 95
const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
const isOfName = (code: number) =>
  isLetter(code) || isDigit(code) || code === dot || code === hyphen || code === underscore || code === dollar
