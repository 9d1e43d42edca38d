import type { Paste } from './paste'

/** Several sources of one case as one: what each names comes together, and of each kind the later one counts, as within one text. */
export function mergePastes([first, ...others]: readonly [Paste, ...Paste[]]): Paste {
  let all = first
  for (const next of others) all = merged(all, next)
  return all
}

const merged = (all: Paste, next: Paste): Paste => ({
  ...all,
  ...next,
  recognised: union(all.recognised, next.recognised),
  repaired: union(all.repaired, next.repaired),
  ignored: union(all.ignored, next.ignored),
  problems: union(all.problems, next.problems),
  ...(all.unjudged && { unjudged: union(all.unjudged, next.unjudged ?? []) }),
  ...(all.remarks && { remarks: union(all.remarks, next.remarks ?? []) }),
  hidden: all.hidden + next.hidden,
  tokens: [...all.tokens, ...next.tokens],
  redacted: `${all.redacted}\n\n${next.redacted}`,
})

const union = (some: readonly string[], more: readonly string[]) => [...new Set([...some, ...more])]
