import type { Domain } from '../../domain/domain'

/** One request, in milliseconds of `performance.now()`. */
export interface Span {
  from: number
  to: number
}

/** Notes when each request went out and when its answer was whole. */
export function timedFetch(fetch: Domain['fetch']): { fetch: Domain['fetch']; spans: Span[] } {
  const spans: Span[] = []
  return {
    spans,
    async fetch(request) {
      const from = performance.now()
      const answer = await fetch(request)
      spans.push({ from, to: performance.now() })
      return answer
    },
  }
}

/** The most requests of which each went out after the one before was answered. */
export function inARow(spans: Span[]): number {
  let count = 0
  let end = Number.NEGATIVE_INFINITY
  for (const { from, to } of [...spans].sort((a, b) => a.to - b.to)) {
    if (from < end) continue
    count++
    end = to
  }
  return count
}
