import { spanInWords } from '@/components/ui/time-in-words'
import type { ReceivedAnswer } from '@/lib/queries/shapes/test'

export const headerOf = (headers: readonly [string, string][], wanted: string): string | undefined =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1]

/** `0.18 s`, `12 ms` below a hundredth. */
export const tookWords = (milliseconds: number): string =>
  milliseconds < 10 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`

/**
 * How far the other side's clock is ahead of ours, in milliseconds, by the answer's `Date`. It counts whole seconds, and the answer took
 * its time: what can be explained by that is no difference. `sentAt` is an ISO instant; `within`: all that may have passed since, where
 * that is more than the answer took. `undefined`: it sent no date.
 */
export function clockAway(
  answer: Extract<ReceivedAnswer, { kind: 'http' }>,
  sentAt: string,
  within = answer.milliseconds,
): number | undefined {
  const theirs = Date.parse(headerOf(answer.headers, 'date') ?? '')
  const sent = Date.parse(sentAt)
  if (Number.isNaN(theirs) || Number.isNaN(sent)) return undefined
  const span = Math.max(within, answer.milliseconds)
  if (theirs >= sent - 1_000 && theirs <= sent + span + 1_000) return 0
  // In the middle of what it may be: its second had begun, and the answer was on its way.
  return Math.round((theirs + 500 - sent - span / 2) / 1000) * 1000
}

export function clockWords(
  answer: Extract<ReceivedAnswer, { kind: 'http' }>,
  sentAt: string,
  within?: number,
): string | undefined {
  const away = clockAway(answer, sentAt, within)
  if (away === undefined) return undefined
  return away === 0 ? 'clocks agree' : `its clock is ${awayWords(away)} ours`
}

/** `2 h ahead of`, `7 min behind`. */
export const awayWords = (away: number): string => `${spanInWords(away)} ${away < 0 ? 'behind' : 'ahead of'}`
