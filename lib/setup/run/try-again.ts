import type { ApiError } from '../../domain/domain'
import { explainError } from '../../domain/explain-error'
import type { StepError } from '../steps/step-kind'

/** Milliseconds before each further try of one step; after the last one a person is asked. */
const pauses = [1_000, 2_000, 4_000, 8_000]

/** A domain that asks for more than this is not waited for. */
const longestPause = 60_000

/**
 * How long to wait before a step is tried again by itself; `null`: not at all. Only what passes of itself counts: silence, 429, and
 * a server that failed. Each further try looks first whether the one before took effect.
 */
export function pauseBefore(failed: StepError, tries: number): number | null {
  const pause = pauses[tries]
  if (pause === undefined || failed.kind === 'conflict' || !isPassing(failed.error)) return null
  const asked = failed.error.kind === 'http' ? (failed.error.retryAfterSeconds ?? 0) * 1000 : 0
  return asked > longestPause ? null : Math.max(pause, asked)
}

const isPassing = (error: ApiError) =>
  error.kind !== 'http' || error.status === 429 || (error.status >= 500 && error.status !== 501)

/** What the page says meanwhile. */
export const saysWaiting = (error: ApiError, pause: number, tries: number): string =>
  `${explainError(error).message} It is tried again in ${Math.ceil(pause / 1000)} s (try ${tries + 2} of ${pauses.length + 1}).`
