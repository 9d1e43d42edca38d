import { type Dropped, droppedWords, earlierWords } from './earlier-answers'
import type { Paste } from './paste'

/** Several sources of one case as one: what each names comes together, and of each kind the later one counts, as within one text. */
export function mergePastes([first, ...others]: readonly [Paste, ...Paste[]]): Paste {
  let all = first
  for (const next of others) all = merged(all, next)
  return all
}

function merged(all: Paste, next: Paste): Paste {
  const dropped = droppedOf(all, next)
  const kept = { ...all }
  if (dropped) delete kept[dropped]
  return {
    ...kept,
    ...next,
    recognised: union(all.recognised, next.recognised),
    repaired: union(all.repaired, next.repaired),
    ignored: union(all.ignored, [
      ...next.ignored,
      ...earlierWords([all], next),
      ...(dropped ? [droppedWords(dropped)] : []),
      ...otherTokenWords(all, next),
    ]),
    problems: union(all.problems, next.problems),
    ...(all.unjudged && { unjudged: union(all.unjudged, next.unjudged ?? []) }),
    ...(all.remarks && { remarks: union(all.remarks, next.remarks ?? []) }),
    hidden: all.hidden + next.hidden,
    tokens: [...all.tokens, ...next.tokens],
    redacted: `${all.redacted}\n\n${next.redacted}`,
  }
}

/** A refused token request ends a call: what a service answered is of another one. */
function droppedOf(all: Paste, next: Paste): Dropped | undefined {
  if (all.tokenAnswer?.success === false && next.serviceAnswer && !next.tokenAnswer) return 'tokenAnswer'
  return all.serviceAnswer && next.tokenAnswer?.success === false && !next.serviceAnswer ? 'serviceAnswer' : undefined
}

const otherTokenWords = (all: Paste, next: Paste): string[] =>
  all.token && next.token && JSON.stringify(all.token) !== JSON.stringify(next.token)
    ? ['The access token of an earlier file is not judged: the last one is.']
    : []

const union = (some: readonly string[], more: readonly string[]) => [...new Set([...some, ...more])]
