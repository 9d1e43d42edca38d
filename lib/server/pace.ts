import 'server-only'

/** What one process has sent to one domain by itself, and until when the domain wants to be left alone. */
export interface Pace {
  /** Milliseconds since the epoch, oldest first: as many as a limit looks back at. Some may lie ahead: who waits has a place. */
  sent: number[]
  heldUntil: number
}

/**
 * The smallest documented limits for token requests, those of a Free domain: which type a domain has, it does not tell. Source: OCI
 * IAM, API Rate Limiting. The spans are a little longer than a second and a minute, as requests do not arrive evenly.
 */
const limits = [
  { requests: 10, milliseconds: 1_250 },
  { requests: 150, milliseconds: 61_000 },
] as const

/** How far back it has to be remembered. */
const longest = Math.max(...limits.map(({ requests }) => requests))

export const newPace = (): Pace => ({ sent: [], heldUntil: 0 })

/** The earliest moment at which one more may go out. Milliseconds since the epoch. */
export function turnAt({ sent, heldUntil }: Pace, now: number): number {
  const starts = limits.map(({ requests, milliseconds }) => {
    const oldest = sent.at(-requests)
    return oldest === undefined ? now : oldest + milliseconds
  })
  return Math.max(now, heldUntil, ...starts)
}

/** Notes a request that goes out at `at`. */
export function noteSent(pace: Pace, at: number): void {
  pace.sent = [...pace.sent, at].sort((a, b) => a - b).slice(-longest)
}

/** The domain answered 429: nothing goes out for so many seconds. */
export function hold(pace: Pace, now: number, seconds: number): void {
  pace.heldUntil = Math.max(pace.heldUntil, now + seconds * 1_000)
}
