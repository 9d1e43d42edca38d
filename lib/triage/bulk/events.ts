import { type LineRole, lineRole } from './line-role'
import { looksLikeError } from './looks-like-error'

/** What is kept of an event at most, without the places in programs; a line beyond begins another. */
const mostLines = 200
const mostText = 20_000

/** A line, or several that tell of one thing: an error with its stack trace, an answer with its headers and body. */
export interface LogEvent {
  /** Without its tokens, whose clients are `clients`. */
  text: string
  /** Of its first line. */
  at: number | undefined
  clients: readonly string[]
}

/** What may come next. `trace`: the line that names the error, below its places; `chain`: another trace of the same error. */
type Phase = 'anything' | 'headers' | 'body' | 'trace' | 'chain'

/**
 * Puts the lines of a log together to events, and gives each that may tell of an error. For every line `see`, then `add` with what of it
 * is to be read. Holds no more than one event.
 */
export function events(take: (event: LogEvent) => void) {
  // Of the first line; most events have no other, and are not copied.
  let head = { text: '', from: 0, to: 0 }
  let more: string[] = []
  let size = 0
  let at: number | undefined
  let clients: string[] = []
  let isOpen = false
  /** The line at hand tells nothing. */
  let isIdle = false
  /** Python prints the line of the program under each place. */
  let isSource = false
  let isError = false
  let isTimed = false
  let hasTrace = false
  let hasAnswer = false
  let phase: Phase = 'anything'

  function end(): void {
    if (!isError) return
    const first = head.text.slice(head.from, head.to)
    take({ text: more.length === 0 ? first : [first, ...more].join('\n'), at, clients })
    isError = false
  }

  function begin(role: LineRole, time: number | undefined, isOwnTime: boolean): void {
    end()
    isOpen = false
    at = time
    isTimed = isOwnTime
    if (more.length > 0) more = []
    if (clients.length > 0) clients = []
    size = 0
    hasTrace = role === 'traceback'
    hasAnswer = role === 'answer'
    phase = role === 'answer' ? 'headers' : role === 'traceback' ? 'trace' : 'anything'
  }

  const isFull = () => more.length >= mostLines || size >= mostText

  /** Whether a line goes on from the event; what may follow it then. */
  function goesOn(role: LineRole): boolean {
    switch (role) {
      case 'frame':
        hasTrace = true
        isIdle = true
        return true
      case 'place':
        return isTimed && !hasTrace && !isFull()
      case 'mark':
        // The error itself stands below it.
        phase = 'trace'
        hasTrace = true
        isIdle = true
        return true
      case 'inner':
        return isIdle || !isFull()
      case 'blank':
        isIdle = phase !== 'headers'
        if (!isIdle) phase = 'body'
        return true
      case 'cause':
        hasTrace = true
        return !isFull()
      case 'chain':
        phase = 'chain'
        return !isFull()
      case 'traceback':
        if (isFull() || (hasTrace && phase !== 'chain')) return false
        hasTrace = true
        phase = 'trace'
        return true
      case 'exception':
      case 'named':
        return goesOnNamed(role)
      case 'answer':
        if (isFull() || !isTimed || hasAnswer) return false
        hasAnswer = true
        phase = 'headers'
        return true
      default:
        return goesOnAnswer(role)
    }
  }

  function goesOnNamed(role: 'exception' | 'named'): boolean {
    if (isFull()) return false
    if (phase === 'trace') {
      phase = 'anything'
      return true
    }
    if (phase === 'headers') return true
    if (role === 'named') {
      // A header, where the status stands at the end of a line of a log.
      if (hasAnswer || more.length > 0 || !/HTTP\/[\d.]+ [1-5]\d\d\b/.test(head.text.slice(head.from, head.to)))
        return false
      hasAnswer = true
      phase = 'headers'
      return true
    }
    const isFirst = isTimed && !hasTrace
    hasTrace = true
    return isFirst
  }

  function goesOnAnswer(role: LineRole): boolean {
    if (isFull()) return false
    if (role === 'said by curl') return phase === 'headers' || phase === 'body'
    return role === 'body' && phase === 'body'
  }

  return {
    /** `isOwnTime`: the line itself has it. */
    see(text: string, from: number, to: number, time: number | undefined, isOwnTime: boolean): void {
      const role = lineRole(text, from, to)
      isIdle = isSource && role === 'inner' && text.startsWith('    ', from)
      if (!isIdle) isSource = role === 'frame' && isPython(text, from)
      if (role === 'head' || !isOpen || (isOwnTime && startsOver[role]) || !goesOn(role)) {
        isIdle = false
        begin(role, time, isOwnTime)
        return
      }
      if (role === 'said by curl' && isEndOfHeaders(text, from, to)) phase = 'body'
      // A page has many lines at the margin, an answer in JSON has one.
      if (role === 'body' && text.charCodeAt(from) !== opening) phase = 'anything'
    },
    /** The line that was seen, without its tokens. */
    add(text: string, from: number, to: number, tokenClients: readonly string[]): void {
      if (isIdle) return
      isError ||= looksLikeError(text, from, to)
      for (const client of tokenClients) clients.push(client)
      if (isOpen) {
        more.push(text.slice(from, to))
        size += to - from + 1
      } else {
        isOpen = true
        head = { text, from, to }
        size = to - from
      }
    },
    end,
  }
}

/** With a time of its own, such a line is one of a log. */
const startsOver: Partial<Record<LineRole, true>> = { exception: true, answer: true, body: true }

/** `<`, the empty line of an answer as curl prints it. */
const isEndOfHeaders = (text: string, from: number, to: number): boolean =>
  text.charCodeAt(from) === opening && text.slice(from, to).trimEnd() === '<'

const isPython = (text: string, from: number): boolean =>
  text
    .slice(from, from + 8)
    .trimStart()
    .startsWith('File')

const opening = 60
