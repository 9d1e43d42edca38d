import { spanInWords } from '@/components/ui/time-in-words'
import type { ReceivedAnswer } from '@/lib/queries/shapes/test'

export const headerOf = (headers: readonly [string, string][], wanted: string): string | undefined =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1]

/** `0.18 s`, `12 ms` below a hundredth. */
export const tookWords = (milliseconds: number): string =>
  milliseconds < 10 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`

/**
 * The other side's clock against ours, by the answer's `Date`. It counts whole seconds, and the answer took its time: what can be
 * explained by that is no difference. `sentAt` is an ISO instant. `undefined`: it sent no date.
 */
export function clockWords(answer: Extract<ReceivedAnswer, { kind: 'http' }>, sentAt: string): string | undefined {
  const theirs = Date.parse(headerOf(answer.headers, 'date') ?? '')
  const sent = Date.parse(sentAt)
  if (Number.isNaN(theirs) || Number.isNaN(sent)) return undefined
  const earliest = sent - 1_000
  const latest = sent + answer.milliseconds + 1_000
  if (theirs >= earliest && theirs <= latest) return 'clocks agree'
  const away = Math.round((theirs - sent - answer.milliseconds / 2) / 1000) * 1000
  return `its clock is ${spanInWords(away)} ${away < 0 ? 'behind' : 'ahead of'} ours`
}
