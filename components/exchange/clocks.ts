import { clockAway } from '@/components/test/clock-words'
import type { ReceivedAnswer } from '@/lib/queries/shapes/test'
import type { Witness } from './witness'

/** How far clocks are ahead of that of the console's server, in milliseconds; absent: it cannot be told. */
export interface Clocks {
  /** The domain or service that answered. */
  theirs?: number
  /** This browser, which signs. */
  browser?: number
}

/** By the answer's `Date` and the server's own time, an ISO instant, between asking and hearing. */
export function readClocks(answer: ReceivedAnswer, servedAt: string, witness: Witness | undefined): Clocks {
  const theirs = answer.kind === 'http' ? clockAway(answer, servedAt, witness?.milliseconds) : undefined
  const browser = witness && browserAway(Date.parse(servedAt), witness)
  return {
    ...(theirs !== undefined && { theirs }),
    ...(browser !== undefined && !Number.isNaN(browser) && { browser }),
  }
}

/** The server looked at its clock after this browser asked, and before it had the answer. */
function browserAway(served: number, { askedAt, milliseconds }: Witness): number {
  if (served < askedAt) return wholeSeconds(askedAt - served)
  const heardAt = askedAt + milliseconds
  return served > heardAt ? wholeSeconds(heardAt - served) : 0
}

/** Less than a second is no difference worth a word. */
const wholeSeconds = (milliseconds: number) => Math.trunc(milliseconds / 1000) * 1000
